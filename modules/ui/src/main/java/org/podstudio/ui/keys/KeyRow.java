package org.podstudio.ui.keys;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Paint;
import org.podstudio.ui.part.RowEdge;
import org.podstudio.ui.part.ThemedLabel;

/** A heading, or a command with its keys as caps. */
@Messages({"KEYROW_changed=changed", "# {0} - command", "# {1} - keys", "KEYROW_spoken={0}: {1}",
    "# {0} - command and keys", "KEYROW_spokenChanged={0}, changed"})
final class KeyRow implements ListCellRenderer<Object> {
    private static final int ROW_PX = px(32);
    private static final int HEADING_PX = px(36);
    /** More than any command has as it comes. */
    private static final int MOST_CAPS = 6;

    private final ThemedLabel heading = new ThemedLabel("", StudioFonts::section, Token.TEXT);
    private final ThemedLabel title = new ThemedLabel("", StudioFonts::body, Token.TEXT);
    private final ThemedLabel changed = new ThemedLabel(Bundle.KEYROW_changed(), StudioFonts::caption, Token.ACCENT);
    private final List<Cap> caps = new ArrayList<>();
    private final JPanel row = new JPanel(new BorderLayout(px(12), 0));

    KeyRow() {
        heading.setBorder(BorderFactory.createEmptyBorder(px(10), px(16), px(2), px(16)));
        heading.setPreferredSize(new Dimension(px(100), HEADING_PX));
        row.setPreferredSize(new Dimension(px(100), ROW_PX));
        row.add(title, BorderLayout.CENTER);
        JPanel end = new JPanel(new FlowLayout(FlowLayout.TRAILING, px(6), px(5)));
        end.setOpaque(false);
        end.add(changed);
        for (int i = 0; i < MOST_CAPS; i++) {
            Cap cap = new Cap();
            caps.add(cap);
            end.add(cap);
        }
        row.add(end, BorderLayout.LINE_END);
    }

    @Override
    public Component getListCellRendererComponent(JList<?> list, Object value, int index, boolean selected, boolean focused) {
        if (!(value instanceof KeyMapView.Row shown)) {
            heading.setText(String.valueOf(value));
            return heading;
        }
        title.setText(shown.command().title());
        changed.setVisible(shown.changed());
        for (int i = 0; i < MOST_CAPS; i++) {
            caps.get(i).setVisible(i < shown.keys().size());
            caps.get(i).setText(i < shown.keys().size() ? shown.keys().get(i) : "");
        }
        row.setOpaque(true);
        row.setBorder(new RowEdge(px(16), px(16), focused));
        row.setBackground(selected ? Token.ACCENT.color(0.14) : Token.PANEL.color());
        String spoken = Bundle.KEYROW_spoken(shown.command().title(),
                shown.keys().isEmpty() ? Bundle.KEY_none() : String.join(", ", shown.keys()));
        row.getAccessibleContext().setAccessibleName(shown.changed() ? Bundle.KEYROW_spokenChanged(spoken) : spoken);
        return row;
    }

    /** A key as it lies on the keyboard. */
    private static final class Cap extends ThemedLabel {
        private static final long serialVersionUID = 1L;
        private static final double ARC_PX = px(8);

        Cap() {
            super("", StudioFonts::mono, Token.TEXT);
            setBorder(BorderFactory.createEmptyBorder(px(2), px(7), px(3), px(7)));
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            Graphics2D g = (Graphics2D) graphics.create();
            Paint.shapes(g);
            RoundRectangle2D shape = new RoundRectangle2D.Double(0.5, 0.5, getWidth() - 1.0, getHeight() - 1.0, ARC_PX, ARC_PX);
            g.setColor(Token.RAISED.color());
            g.fill(shape);
            g.setColor(Token.LINE.color());
            g.draw(shape);
            g.dispose();
            super.paintComponent(graphics);
        }
    }
}
