package org.podstudio.ui.part;

import static org.podstudio.ui.Scale.px;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Toolkit;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.podstudio.ui.Token;

/** Rendering hints of painted components, and the ring that all of them share. */
public final class Paint {
    private Paint() {}

    /** Text as the desktop draws it, else antialiased. */
    public static void text(Graphics2D g) {
        Object desktop = Toolkit.getDefaultToolkit().getDesktopProperty("awt.font.desktophints");
        if (desktop instanceof Map<?, ?> hints) {
            g.addRenderingHints(hints);
        }
        if (g.getRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING) == RenderingHints.VALUE_TEXT_ANTIALIAS_DEFAULT
                || g.getRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING) == RenderingHints.VALUE_TEXT_ANTIALIAS_OFF) {
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        }
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        shapes(g);
    }

    /** How wide words are that {@link #text} draws: a component measures them in whole pixels, by which other scripts come out some too small. */
    public static FontMetrics metrics(Font font) {
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
        text(g);
        FontMetrics metrics = g.getFontMetrics(font);
        g.dispose();
        return metrics;
    }

    /** The ring of what has the keyboard on a quiet ground. The outline is the middle of its line. */
    public static void ring(Graphics2D g, double x, double y, double width, double height, double arc) {
        shapes(g);
        g.setColor(Token.FOCUS.color());
        g.setStroke(new BasicStroke(px(2)));
        g.draw(new RoundRectangle2D.Double(x, y, width, height, arc, arc));
    }

    /** The ring of what has the keyboard, with a line of the ground inside it: seen on any colour and any picture. */
    public static void focus(Graphics2D g, double x, double y, double width, double height, double arc) {
        double half = px(2) / 2.0;
        ring(g, x + half, y + half, width - 2 * half, height - 2 * half, arc);
        g.setStroke(new BasicStroke(px(1)));
        g.setColor(Token.WINDOW.color());
        double in = px(2) + px(1) / 2.0;
        g.draw(new RoundRectangle2D.Double(x + in, y + in, width - 2 * in, height - 2 * in, Math.max(0, arc - px(2)), Math.max(0, arc - px(2))));
    }

    public static void shapes(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }
}
