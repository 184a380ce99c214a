package org.podstudio.library.ui;

import java.nio.file.Path;
import org.openide.util.Lookup;
import org.podstudio.core.api.settings.UserSettings;

/** Where projects lie unless the user says otherwise. Reads the settings, so not on the event dispatch thread. */
final class DefaultFolders {
    /** Key of the setting. */
    static final String PROJECTS_KEY = "projects.folder";

    private DefaultFolders() {}

    /** {@code Documents/PODStudio}, or what the settings say. */
    static Path projects() {
        UserSettings settings = Lookup.getDefault().lookup(UserSettings.class);
        return (settings == null ? java.util.Optional.<String>empty() : settings.get(PROJECTS_KEY)).filter(s -> !s.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), "Documents", "PODStudio"));
    }

    static Path firstProject() {
        return projects().resolve("My First Project");
    }
}
