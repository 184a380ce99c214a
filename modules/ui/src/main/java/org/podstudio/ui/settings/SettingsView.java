package org.podstudio.ui.settings;

import java.util.List;
import java.util.Optional;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.settings.Setting;
import org.podstudio.core.api.watch.WatchedFolder;

/** What the settings' presenter may ask of the window. Every method runs on the event dispatch thread. */
interface SettingsView {
    /** @param project name of the open project; empty when none is open */
    void showProject(String project);

    /** Takes the place of what is shown of this setting, but not of what is just being typed. */
    void show(ShownSetting setting);

    void showWatched(List<WatchedFolder> folders);

    /** Says at the field what is wrong with what stands there, or that nothing is. */
    void tell(Setting setting, Optional<String> mistake);

    /** Leaves these settings, in their order. @param search what was looked for; empty to show page by page */
    void showFound(List<Setting> found, String search);

    void problem(Problem problem);

    /** A file was written, or read. */
    void done(String sentence);
}
