package org.podstudio.ui.settings;

import java.util.Arrays;
import java.util.Locale;
import org.podstudio.core.api.settings.Settings;
import org.podstudio.core.api.settings.StudioSettingsTable;

/** Looks of the windows, as {@link StudioSettingsTable#THEME} names them. */
public enum Theme {
    DARK("com.formdev.flatlaf.FlatDarkLaf"),
    LIGHT("com.formdev.flatlaf.FlatLightLaf"),
    CONTRAST("org.podstudio.ui.look.HighContrastLaf"),
    /** What the desktop asks its programs for; dark where it asks for nothing. */
    SYSTEM("");

    private final String lookAndFeel;

    Theme(String lookAndFeel) {
        this.lookAndFeel = lookAndFeel;
    }

    /** Class name of the look and feel; empty for {@link #SYSTEM}. */
    public String lookAndFeel() {
        return lookAndFeel;
    }

    /** The word that the settings have for it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A word that is not known is the dark one. */
    static Theme of(Settings settings) {
        String word = settings.get(StudioSettingsTable.THEME.key()).orElse("");
        return Arrays.stream(values()).filter(theme -> theme.wire().equalsIgnoreCase(word)).findFirst().orElse(DARK);
    }
}
