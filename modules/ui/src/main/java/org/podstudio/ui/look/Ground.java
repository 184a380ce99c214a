package org.podstudio.ui.look;

import static org.podstudio.ui.Scale.px;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.Window;
import java.util.Locale;
import javax.swing.UIManager;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.settings.Settings;
import org.podstudio.ui.Token;

/**
 * What lies behind pictures, and shows through where they are transparent. The user chooses one for all windows; remembered as
 * {@code look.ground}.
 */
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

    /** The setting's name. */
    public static final String SETTING = "look.ground";
    /** The choice, among the values of the look; told to the listeners of {@link UIManager#getDefaults} when it changes. */
    public static final String KEY = "podstudio.ground";

    private static final int SQUARE_PX = 10;

    /** The one in use; a checkerboard until something else is chosen. */
    public static Ground chosen() {
        return UIManager.get(KEY) instanceof Ground ground ? ground : CHECKER;
    }

    /** What the settings say; a word that is not known is the checkerboard. */
    public static Ground of(Settings settings) {
        String word = settings.get(SETTING).orElse("");
        for (Ground ground : values()) {
            if (ground.wire().equalsIgnoreCase(word)) {
                return ground;
            }
        }
        return CHECKER;
    }

    /** Remembers it; the checkerboard is what holds where nothing is said. */
    public void write(Settings settings) {
        if (this == CHECKER) {
            settings.remove(SETTING);
        } else {
            settings.put(SETTING, wire());
        }
    }

    /** Puts it behind the pictures of all windows. On the event dispatch thread. */
    public void use() {
        if (this != chosen()) {
            UIManager.put(KEY, this);
            for (Window window : Window.getWindows()) {
                window.repaint();
            }
        }
    }

    private String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

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
    public Color words() {
        Color around = around();
        return around.getRed() > 0x60 ? new Color(0x1B1C1F) : new Color(0xE6E7E9);
    }

    private static int light() {
        return Token.isDark() ? 0x3A3A3A : 0xFFFFFF;
    }

    private static int square() {
        return Token.isDark() ? 0x525252 : 0xCFCFCF;
    }

    /** The same for pictures that are put on it once, before they are painted, as they are in the theme in use. */
    public Backdrop backdrop() {
        int plain = around().getRGB() & 0xffffff;
        return this == CHECKER ? new Backdrop(light(), square(), px(8)) : new Backdrop(plain, plain, 1);
    }

    /** Behind a transparent picture. @param px device pixels a logical one takes */
    public void behind(Graphics2D g, Rectangle picture, double px) {
        if (this != CHECKER) {
            return;
        }
        Shape clip = g.getClip();
        g.clip(picture);
        Rectangle seen = g.getClipBounds();
        g.setColor(new Color(light()));
        g.fill(seen);
        g.setColor(new Color(square()));
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
