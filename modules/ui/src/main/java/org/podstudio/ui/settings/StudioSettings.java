package org.podstudio.ui.settings;

import java.nio.file.Path;
import java.util.Arrays;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.settings.Settings;

/**
 * The user's settings that the windows read, with what holds when nothing is set. Reading blocks on the disk.
 *
 * @param theme look of the windows
 * @param projectsFolder where a new project is offered
 * @param importMode how files come into the library: {@code copy}, {@code move} or {@code reference}
 */
@Messages({"Theme_dark=Dark", "Theme_light=Light", "Theme_contrast=High contrast", "Theme_system=As the system"})
public record StudioSettings(Theme theme, Path projectsFolder, String importMode) {
    private static final String THEME = "look.theme";
    private static final String PROJECTS_FOLDER = "projects.folder";
    private static final String IMPORT_MODE = "import.mode";

    /** The default: the user's files stay where they are. Source: ruling X17. */
    public static final String COPY = "copy";

    /** Looks of the windows. */
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

        /** In the language of the window. */
        public String title() {
            return switch (this) {
                case DARK -> Bundle.Theme_dark();
                case LIGHT -> Bundle.Theme_light();
                case CONTRAST -> Bundle.Theme_contrast();
                case SYSTEM -> Bundle.Theme_system();
            };
        }

        @Override
        public String toString() {
            return title();
        }

        String wire() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static StudioSettings read(Settings settings) {
        Path folder = settings.get(PROJECTS_FOLDER).filter(s -> !s.isBlank()).map(Path::of).orElseGet(StudioSettings::standardFolder);
        String mode = settings.get(IMPORT_MODE).filter(s -> s.equals("move") || s.equals("reference")).orElse(COPY);
        return new StudioSettings(theme(settings), folder, mode);
    }

    /** The look alone; a word that is not known is the dark one. */
    static Theme theme(Settings settings) {
        String word = settings.get(THEME).orElse("");
        return Arrays.stream(Theme.values()).filter(theme -> theme.wire().equalsIgnoreCase(word)).findFirst().orElse(Theme.DARK);
    }

    /** Stores what differs from the defaults. */
    public void write(Settings settings) {
        put(settings, THEME, theme == Theme.DARK ? "" : theme.wire());
        put(settings, PROJECTS_FOLDER, projectsFolder.equals(standardFolder()) ? "" : projectsFolder.toString());
        put(settings, IMPORT_MODE, importMode.equals(COPY) ? "" : importMode);
    }

    private static void put(Settings settings, String key, String value) {
        if (value.isEmpty()) {
            settings.remove(key);
        } else {
            settings.put(key, value);
        }
    }

    /** {@code Documents/PODStudio} in the user's home. */
    public static Path standardFolder() {
        return Path.of(System.getProperty("user.home"), "Documents", "PODStudio");
    }
}
