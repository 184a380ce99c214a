package org.podstudio.ui;

import java.awt.Toolkit;
import java.util.List;
import javax.swing.UIManager;

/** Whether the user wants little to move. For the event dispatch thread. */
public final class Motion {
    /** Set among the look and feel's values from {@code look.motion} of the settings. */
    public static final String KEY = "Podstudio.motion";
    /** What desktops say when their own windows do not move: GTK's setting, Windows' animation of controls. */
    private static final List<String> DESKTOP = List.of("gnome.Gtk/EnableAnimations", "gnome.Net/EnableAnimations");

    private Motion() {}

    /** By the studio's own setting ({@code less} or {@code full}), else as the desktop says. */
    public static boolean reduced() {
        Object own = UIManager.get(KEY);
        if (own != null) {
            return own.equals("less");
        }
        for (String property : DESKTOP) {
            Object value = Toolkit.getDefaultToolkit().getDesktopProperty(property);
            if (value instanceof Integer number && number == 0 || Boolean.FALSE.equals(value)) {
                return true;
            }
        }
        return false;
    }
}
