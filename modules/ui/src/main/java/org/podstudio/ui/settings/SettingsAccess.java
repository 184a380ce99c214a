package org.podstudio.ui.settings;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openide.util.Lookup;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Projects;
import org.podstudio.core.api.settings.Setting;
import org.podstudio.core.api.settings.SettingCheck;
import org.podstudio.core.api.settings.SettingValues;
import org.podstudio.core.api.settings.SettingsBackup;
import org.podstudio.core.api.settings.UserSettings;
import org.podstudio.core.api.watch.FolderWatch;

/**
 * Where the window of settings reads and writes.
 *
 * @param project the open one; empty when none is open
 * @param changed told behind about what was stored
 */
record SettingsAccess(Optional<UserSettings> user, Supplier<Optional<Project>> project, Optional<FolderWatch> watch,
        Optional<SettingsBackup> backup, List<SettingCheck> checks, Consumer<Collection<Setting>> changed) {

    static SettingsAccess installed() {
        Lookup services = Lookup.getDefault();
        return new SettingsAccess(Optional.ofNullable(services.lookup(UserSettings.class)),
                () -> Optional.ofNullable(services.lookup(Projects.class)).flatMap(Projects::current),
                Optional.ofNullable(services.lookup(FolderWatch.class)), Optional.ofNullable(services.lookup(SettingsBackup.class)),
                List.copyOf(services.lookupAll(SettingCheck.class)), SettingsListener::tellAll);
    }

    /** A project that is open for reading only has nothing that could be set. */
    Optional<Project> writable() {
        return project.get().filter(open -> open.readOnly().isEmpty());
    }

    SettingValues values() {
        return new SettingValues(user, writable().map(Project::settings), checks);
    }
}
