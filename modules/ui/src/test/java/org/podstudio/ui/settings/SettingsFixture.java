package org.podstudio.ui.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.settings.Setting;
import org.podstudio.core.api.settings.SettingsBackup;
import org.podstudio.core.api.watch.FolderWatch;
import org.podstudio.core.api.watch.WatchedFolder;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.MemorySettings;

/** A user, perhaps a project, and what was told. */
final class SettingsFixture {
    final MemorySettings user = new MemorySettings();
    final List<String> changed = Collections.synchronizedList(new ArrayList<>());
    final Map<Path, Map<String, String>> backups = new HashMap<>();
    Optional<Project> project = Optional.empty();
    List<WatchedFolder> watched = List.of();

    MemoryProject openProject(Path folder) {
        MemoryProject open = new MemoryProject(folder);
        project = Optional.of(open);
        return open;
    }

    SettingsAccess access() {
        return new SettingsAccess(Optional.of(user), () -> project, Optional.of(new Watch()), Optional.of(new Backup()), List.of(), this::tell);
    }

    private void tell(Collection<Setting> settings) {
        settings.forEach(setting -> changed.add(setting.key()));
    }

    private final class Watch implements FolderWatch {
        @Override
        public List<WatchedFolder> folders(Project of) {
            return watched;
        }

        @Override
        public void setFolders(Project of, List<WatchedFolder> folders) {
            watched = List.copyOf(folders);
        }

        @Override
        public Subscription watch(Project of, List<WatchedFolder> folders, Consumer<Job> imported, Consumer<Problem> troubles) {
            throw new AssertionError("nobody watches here");
        }
    }

    private final class Backup implements SettingsBackup {
        @Override
        public void write(Path file) {
            backups.put(file, user.all());
        }

        @Override
        public List<String> restore(Path file) {
            user.all().keySet().forEach(user::remove);
            backups.get(file).forEach(user::put);
            return List.of("old.key");
        }
    }
}
