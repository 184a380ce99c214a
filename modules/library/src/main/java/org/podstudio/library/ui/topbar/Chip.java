package org.podstudio.library.ui.topbar;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.query.QueryPart;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Paint;

/** One condition of the search: a click on it goes on typing there, its cross takes it away. */
@Messages({
    "# {0} - condition",
    "SEARCH_chip_edit=Change: {0}",
    "# {0} - condition",
    "SEARCH_chip_remove=Remove: {0}"
})
final class Chip extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int HEIGHT_PX = px(22);
    private static final int MOST_TEXT_PX = px(200);

    Chip(QueryPart part, Consumer<QueryPart> edit, Consumer<QueryPart> remove) {
        super(new BorderLayout());
        setOpaque(false);
        JButton text = bare(Bundle.SEARCH_chip_edit(part.text()));
        text.setText(Texts.middle(part.text(), text.getFontMetrics(StudioFonts.caption()), MOST_TEXT_PX));
        text.setName("chip");
        text.setBorder(new EmptyBorder(0, px(8), 0, px(2)));
        text.addActionListener(e -> edit.accept(part));
        JButton cross = bare(Bundle.SEARCH_chip_remove(part.text()));
        cross.setIcon(Glyph.X.icon(12, Token.SECOND));
        cross.setBorder(new EmptyBorder(0, px(3), 0, px(6)));
        cross.setName("chip-remove");
        cross.addActionListener(e -> remove.accept(part));
        add(text, BorderLayout.CENTER);
        add(cross, BorderLayout.LINE_END);
    }

    private static JButton bare(String name) {
        JButton button = new JButton() {
            private static final long serialVersionUID = 1L;

            @Override
            public void updateUI() {
                super.updateUI();
                setFont(StudioFonts.caption());
                setForeground(Token.TEXT.color());
            }

            @Override
            protected void paintComponent(Graphics g) {
                super.paintComponent(g);
                if (isFocusOwner()) {
                    Graphics2D ring = (Graphics2D) g.create();
                    Paint.ring(ring, 1, 1, getWidth() - 3, getHeight() - 3, px(8));
                    ring.dispose();
                }
            }
        };
        button.putClientProperty("html.disable", Boolean.TRUE);
        button.setContentAreaFilled(false);
        button.setFocusPainted(false);
        button.setToolTipText(name);
        button.getAccessibleContext().setAccessibleName(name);
        return button;
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(super.getPreferredSize().width, HEIGHT_PX);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        Paint.shapes(g);
        g.setColor(Token.ACCENT.color(0.14));
        g.fillRoundRect(0, 0, getWidth() - 1, getHeight() - 1, px(10), px(10));
        g.setColor(Token.ACCENT.color(0.45));
        g.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, px(10), px(10));
        g.dispose();
    }
}
