package org.podstudio.core.api.settings;

import java.nio.file.Path;

/** The user folder ({@code ~/.podstudio}, {@code --home} or {@code PODSTUDIO_HOME}): everything that is shared by projects. */
public record UserHome(Path root) {
    /** System property that the launcher and {@code --home} set. */
    public static final String PROPERTY = "podstudio.home";

    public UserHome {
        root = root.toAbsolutePath().normalize();
    }

    /** From the system property, else the environment, else {@code ~/.podstudio}. */
    public static UserHome current() {
        String set = System.getProperty(PROPERTY);
        if (set == null || set.isBlank()) {
            set = System.getenv("PODSTUDIO_HOME");
        }
        return new UserHome(set == null || set.isBlank()
                ? Path.of(System.getProperty("user.home"), ".podstudio")
                : Path.of(set));
    }

    public Path models() {
        return root.resolve("models");
    }

    public Path config() {
        return root.resolve("config.json");
    }

    public Path hardwareProfile() {
        return root.resolve("hardware_profile.json");
    }

    public Path recentProjects() {
        return root.resolve("recent_projects.json");
    }

    /** Where the Java machine tells why it ended when native code ended it; the launcher names this place. */
    public Path crashReport(long process) {
        return root.resolve("crashes").resolve("crash_" + process + ".log");
    }

    /** What can be made again at any time: unpacked natives, converted models. */
    public Path cache() {
        return root.resolve("cache");
    }
}
