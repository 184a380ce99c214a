package org.podstudio.library.ui.topbar;

import static org.podstudio.ui.Scale.px;

import java.awt.Component;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.UIManager;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.query.QueryPart;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Paint;
import org.podstudio.ui.part.ThemedLabel;

/** The search while nobody types: its conditions side by side in a frame like the text field's; how many do not fit is told. */
@Messages({
    "SEARCH_clear=Clear the search",
    "# {0} - number",
    "SEARCH_more=+{0} more"
})
final class ChipsRow extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int LEFT_PX = px(30);
    private static final int GAP_PX = px(6);

    private final JButton clear;
    private final ThemedLabel more = new ThemedLabel("", StudioFonts::caption, Token.SECOND);
    private transient List<QueryPart> parts = List.of();
    private final transient Consumer<QueryPart> edit;
    private final transient Consumer<QueryPart> remove;

    /** @param edit told where typing shall go on @param all typing shall go on at the end */
    ChipsRow(Consumer<QueryPart> edit, Consumer<QueryPart> remove, Runnable all, Runnable cleared) {
        super(null);
        this.edit = edit;
        this.remove = remove;
        setOpaque(false);
        setCursor(Cursor.getPredefinedCursor(Cursor.TEXT_CURSOR));
        clear = Buttons.icon(Glyph.X, Bundle.SEARCH_clear(), e -> cleared.run());
        clear.setCursor(Cursor.getDefaultCursor());
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                all.run();
            }
        });
    }

    void show(List<QueryPart> shown) {
        if (shown.equals(parts) && getComponentCount() > 0) {
            return;
        }
        parts = shown;
        removeAll();
        for (QueryPart part : shown) {
            Chip chip = new Chip(part, edit, remove);
            chip.setCursor(Cursor.getDefaultCursor());
            add(chip);
        }
        add(more);
        add(clear);
        revalidate();
        repaint();
    }

    @Override
    public void doLayout() {
        int side = clear.getPreferredSize().width;
        clear.setBounds(getWidth() - side - 2, (getHeight() - side) / 2, side, side);
        int end = getWidth() - side - px(8);
        more.setText(Bundle.SEARCH_more(parts.size()));
        int room = end - more.getPreferredSize().width - GAP_PX;
        int x = LEFT_PX;
        int hidden = 0;
        for (Component part : getComponents()) {
            if (part instanceof Chip) {
                int width = part.getPreferredSize().width;
                boolean last = hidden == 0 && part == getComponent(parts.size() - 1);
                boolean fits = hidden == 0 && x + width <= (last ? end : room);
                part.setVisible(fits);
                hidden += fits ? 0 : 1;
                if (fits) {
                    part.setBounds(x, (getHeight() - part.getPreferredSize().height) / 2, width, part.getPreferredSize().height);
                    x += width + GAP_PX;
                }
            }
        }
        more.setVisible(hidden > 0);
        more.setText(Bundle.SEARCH_more(hidden));
        more.setBounds(x, 0, Math.max(0, end - x), getHeight());
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(px(200), Buttons.HEIGHT_PX);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        Paint.shapes(g);
        g.setColor(Token.FIELD.color());
        g.fillRoundRect(0, 0, getWidth() - 1, getHeight() - 1, px(6), px(6));
        java.awt.Color border = UIManager.getColor("Component.borderColor");
        g.setColor(border == null ? Token.LINE.color() : border);
        g.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, px(6), px(6));
        Glyph.SEARCH.icon(16, Token.SECOND).paintIcon(this, g, px(8), (getHeight() - px(16)) / 2);
        g.dispose();
    }
}
