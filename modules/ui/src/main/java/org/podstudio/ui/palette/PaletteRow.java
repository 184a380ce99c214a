package org.podstudio.ui.palette;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import javax.swing.BorderFactory;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import javax.swing.border.Border;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.ThemedLabel;

/** A heading, or a thing with its glyph, detail and keys. */
final class PaletteRow implements ListCellRenderer<Object> {
    private static final int ROW_PX = px(32);
    private static final int HEADING_PX = px(26);
    private static final int SIDE_PX = px(16);
    private static final int BAR_PX = px(3);
    private static final Border PLAIN = BorderFactory.createEmptyBorder(0, SIDE_PX, 0, SIDE_PX);

    private final ThemedLabel heading = new ThemedLabel("", StudioFonts::caption, Token.SECOND);
    private final ThemedLabel title = new ThemedLabel("", StudioFonts::body, Token.TEXT);
    private final ThemedLabel detail = new ThemedLabel("", StudioFonts::caption, Token.SECOND);
    private final ThemedLabel keys = new ThemedLabel("", StudioFonts::mono, Token.SECOND);
    private final JPanel row = new JPanel(new BorderLayout(px(12), 0));

    /** A wash alone is hardly seen in high contrast: a bar at the beginning of the line marks it, too. */
    private static Border marked(boolean fromLeft) {
        Border bar = BorderFactory.createMatteBorder(0, fromLeft ? BAR_PX : 0, 0, fromLeft ? 0 : BAR_PX, Token.ACCENT.color());
        return BorderFactory.createCompoundBorder(bar, BorderFactory.createEmptyBorder(0, SIDE_PX - (fromLeft ? BAR_PX : 0), 0,
                SIDE_PX - (fromLeft ? 0 : BAR_PX)));
    }

    PaletteRow() {
        heading.setBorder(BorderFactory.createEmptyBorder(px(4), px(16), 0, px(16)));
        heading.setPreferredSize(new Dimension(px(100), HEADING_PX));
        row.setBorder(PLAIN);
        row.setPreferredSize(new Dimension(px(100), ROW_PX));
        title.gap(12);
        row.add(title, BorderLayout.LINE_START);
        row.add(detail, BorderLayout.CENTER);
        row.add(keys, BorderLayout.LINE_END);
    }

    @Override
    public Component getListCellRendererComponent(JList<?> list, Object value, int index, boolean selected, boolean focused) {
        if (!(value instanceof PaletteItem item)) {
            heading.setText(String.valueOf(value));
            return heading;
        }
        title.setText(Texts.file(item.title()));
        title.setColor(item.enabled() ? Token.TEXT : Token.DISABLED);
        title.setIcon(item.glyph().icon(16, item.enabled() ? Token.SECOND : Token.DISABLED));
        detail.setText(item.detail());
        keys.setText(item.keys());
        row.setBackground(selected ? Token.ACCENT.color(0.14) : Token.RAISED.color());
        row.setOpaque(true);
        row.setBorder(selected ? marked(list.getComponentOrientation().isLeftToRight()) : PLAIN);
        row.getAccessibleContext().setAccessibleName(item.detail().isEmpty() ? item.title() : item.title() + ", " + item.detail());
        return row;
    }
}
