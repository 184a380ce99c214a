package org.podstudio.library.ui.topbar;

import static org.podstudio.ui.Scale.px;

import java.awt.Component;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.List;
import javax.swing.Icon;
import javax.swing.JComponent;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.icon.GlyphIcon;
import org.podstudio.ui.part.Paint;

/** Numbers in a row, each after the shape that says what it counts. */
final class CountedGlyphs implements Icon {
    private static final int GLYPH_PX = px(16);
    private static final int GAP_PX = px(4);
    private static final int BETWEEN_PX = px(10);

    private final JComponent on;
    private final List<Count> counts;

    /** @param number is not written when it is 0 */
    record Count(Glyph glyph, Token tint, int number) {
        String text() {
            return number == 0 ? "" : Texts.count(number);
        }
    }

    /** @param on where it will be painted: its font measures fit */
    CountedGlyphs(JComponent on, List<Count> counts) {
        this.on = on;
        this.counts = List.copyOf(counts);
    }

    @Override
    public void paintIcon(Component part, Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create();
        Paint.text(g);
        g.setFont(StudioFonts.body());
        FontMetrics metrics = g.getFontMetrics();
        int at = x;
        for (Count count : counts) {
            new GlyphIcon(count.glyph(), GLYPH_PX, count.tint()).paintIcon(part, g, at, y);
            g.setColor(Token.TEXT.color());
            g.drawString(count.text(), at + GLYPH_PX + GAP_PX, y + (GLYPH_PX + metrics.getAscent() - metrics.getDescent()) / 2);
            at += width(count, metrics) + BETWEEN_PX;
        }
        g.dispose();
    }

    private static int width(Count count, FontMetrics metrics) {
        return GLYPH_PX + (count.number() == 0 ? 0 : GAP_PX + metrics.stringWidth(count.text()));
    }

    @Override
    public int getIconWidth() {
        FontMetrics metrics = on.getFontMetrics(StudioFonts.body());
        return counts.stream().mapToInt(count -> width(count, metrics)).sum() + (counts.size() - 1) * BETWEEN_PX;
    }

    @Override
    public int getIconHeight() {
        return GLYPH_PX;
    }
}
