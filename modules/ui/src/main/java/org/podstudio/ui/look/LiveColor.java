package org.podstudio.ui.look;

import java.awt.Color;
import java.util.List;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;

/**
 * A color of the theme that is in use whenever it is painted, as the system's colors are. The signs at the tabs of docks (close, hide, list)
 * are drawn by the platform, which asks for their colors once in its life: those of the theme it starts with, which on another one are
 * hardly seen.
 */
public final class LiveColor extends Color {
    private static final long serialVersionUID = 1L;

    /** What the platform keeps. */
    private static final List<String> KEPT = List.of("TabControlIcon.foreground", "TabControlIcon.disabledForeground",
            "TabControlIcon.rolloverBackground", "TabControlIcon.pressedBackground", "TabControlIcon.close.rolloverBackground",
            "TabControlIcon.close.rolloverForeground");

    private final String key;

    private LiveColor(String key, Color now) {
        super(now.getRGB(), true);
        this.key = key;
    }

    /** Once at the start, before there is a look: the platform asks for its colors as soon as there is one. */
    public static void follow() {
        UIManager.addPropertyChangeListener(change -> {
            if ("lookAndFeel".equals(change.getPropertyName())) {
                install();
            }
        });
    }

    /** A color that no theme names is left out: the platform has its own for it. */
    static void install() {
        for (String key : KEPT) {
            Color now = ofTheme(key);
            if (now != null) {
                UIManager.put(key, new LiveColor(key, now));
            }
        }
    }

    private static @Nullable Color ofTheme(String key) {
        return UIManager.getLookAndFeelDefaults().getColor(key);
    }

    @Override
    public int getRGB() {
        Color now = key == null ? null : ofTheme(key);
        return now == null ? super.getRGB() : now.getRGB();
    }
}
