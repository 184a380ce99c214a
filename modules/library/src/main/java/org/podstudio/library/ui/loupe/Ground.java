package org.podstudio.library.ui.loupe;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.Token;

/** What lies behind pictures, and shows through where they are transparent. */
@Messages({
    "Ground_checker=Checkerboard", "Ground_canvas=Canvas grey", "Ground_black=Black", "Ground_dark=Dark grey",
    "Ground_grey=Middle grey", "Ground_white=White"
})
public enum Ground {
    CHECKER,
    CANVAS,
    BLACK,
    DARK,
    GREY,
    WHITE;

    private static final int SQUARE_PX = 10;

    public Ground next() {
        return values()[(ordinal() + 1) % values().length];
    }

    public String title() {
        return switch (this) {
            case CHECKER -> Bundle.Ground_checker();
            case CANVAS -> Bundle.Ground_canvas();
            case BLACK -> Bundle.Ground_black();
            case DARK -> Bundle.Ground_dark();
            case GREY -> Bundle.Ground_grey();
            case WHITE -> Bundle.Ground_white();
        };
    }

    /** Around the picture. Pictures are judged on neutral colours only. */
    public Color around() {
        return switch (this) {
            case CHECKER, CANVAS -> Token.CANVAS.color();
            case BLACK -> Color.BLACK;
            case DARK -> new Color(0x40, 0x40, 0x40);
            case GREY -> new Color(0x80, 0x80, 0x80);
            case WHITE -> Color.WHITE;
        };
    }

    /** Text on {@link #around}. */
    Color words() {
        Color around = around();
        return around.getRed() > 0x60 ? new Color(0x1B1C1F) : new Color(0xE6E7E9);
    }

    /** Behind a transparent picture. @param px device pixels a logical one takes */
    public void behind(Graphics2D g, Rectangle picture, double px) {
        if (this != CHECKER) {
            return;
        }
        Shape clip = g.getClip();
        g.clip(picture);
        Rectangle seen = g.getClipBounds();
        boolean dark = Token.isDark();
        g.setColor(new Color(dark ? 0x3A3A3A : 0xFFFFFF));
        g.fill(seen);
        g.setColor(new Color(dark ? 0x525252 : 0xCFCFCF));
        int step = (int) Math.max(1, Math.round(SQUARE_PX * px));
        int fromX = (seen.x - picture.x) / step;
        int fromY = (seen.y - picture.y) / step;
        for (int row = fromY; picture.y + row * step < seen.y + seen.height; row++) {
            for (int column = fromX + (fromX + row & 1); picture.x + column * step < seen.x + seen.width; column += 2) {
                g.fillRect(picture.x + column * step, picture.y + row * step, step, step);
            }
        }
        g.setClip(clip);
    }
}
