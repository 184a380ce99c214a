package org.podstudio.ui.icon;

import static org.podstudio.ui.Scale.px;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.Icon;
import org.podstudio.ui.Token;

/** A glyph at a size and in a token's colour; grey on a disabled component. Strokes are 1.5 px, zoomed, at any size. @param sizePx as it is painted */
public record GlyphIcon(Glyph glyph, int sizePx, Token tint) implements Icon {
    private static final double STROKE_PX = px(1.5);

    @Override
    public void paintIcon(Component c, Graphics g, int x, int y) {
        Color color = c == null || c.isEnabled() ? tint.color() : Token.DISABLED.color();
        paint((Graphics2D) g, x, y, color);
    }

    /** Paints in any colour, for badges over pictures. */
    public void paint(Graphics2D graphics, double x, double y, Color color) {
        Graphics2D g = scaled(graphics, x, y, color);
        g.setStroke(new BasicStroke((float) (STROKE_PX * SvgOutline.UNITS / sizePx), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(glyph.outline().shape());
        g.dispose();
    }

    /** Fills what the outline encloses: for glyphs of one closed line, as the star. */
    public void fill(Graphics2D graphics, double x, double y, Color color) {
        Graphics2D g = scaled(graphics, x, y, color);
        g.fill(glyph.outline().shape());
        g.dispose();
    }

    private Graphics2D scaled(Graphics2D graphics, double x, double y, Color color) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double scale = sizePx / SvgOutline.UNITS;
        g.translate(x, y);
        g.scale(scale, scale);
        g.setColor(color);
        return g;
    }

    @Override
    public int getIconWidth() {
        return sizePx;
    }

    @Override
    public int getIconHeight() {
        return sizePx;
    }
}
