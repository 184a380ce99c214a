package org.podstudio.library.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.watch.FolderWatch;
import org.podstudio.core.api.watch.WatchedFolder;
import org.podstudio.ui.toast.Toast;

/** Watches the folders of the window's project while it is open. One thread at a time; every method blocks on the disk. */
@Messages({
    "WATCHING_not_watched=The folder is not watched.", "WATCHING_no_watcher=This installation has no part that watches folders.",
    "WATCHING_import_instead=Import its files with File > Import."
})
final class FolderWatching {
    private static final Logger LOG = Logger.getLogger(FolderWatching.class.getName());

    private final Supplier<@Nullable FolderWatch> watches;
    private final Consumer<Toast> failures;
    private Subscription watching = () -> { };

    /** @param watches none where the part that watches is not installed @param failures called from any thread */
    FolderWatching(Supplier<@Nullable FolderWatch> watches, Consumer<Toast> failures) {
        this.watches = watches;
        this.failures = failures;
    }

    /** Watches what the project's settings say now, and nothing else any more. */
    void begin(Project project) {
        end();
        FolderWatch watch = watches.get();
        List<WatchedFolder> folders = watch == null ? List.of() : watch.folders(project);
        if (folders.isEmpty()) {
            return;
        }
        try {
            // What came in is told with the other jobs.
            watching = watch.watch(project, folders, job -> { }, problem -> failures.accept(Toast.failed("watch", problem)));
        } catch (StudioException e) {
            LOG.log(Level.WARNING, e.getMessage(), e);
            failures.accept(Toast.failed("watch", e.problem()));
        }
    }

    /** One more folder, recursively, whose files are copied; kept in the settings of the project, if one is open. */
    void add(Optional<Project> open, Path folder) throws StudioException {
        FolderWatch watch = watches.get();
        if (watch == null) {
            throw StudioException.of("no-watcher", Bundle.WATCHING_not_watched(), Bundle.WATCHING_no_watcher(),
                    Bundle.WATCHING_import_instead());
        }
        if (open.isPresent()) {
            List<WatchedFolder> folders = new ArrayList<>(watch.folders(open.get()));
            folders.removeIf(f -> f.folder().equals(folder.toAbsolutePath().normalize()));
            folders.add(new WatchedFolder(folder, true, "copy", null, List.of()));
            watch.setFolders(open.get(), folders);
            begin(open.get());
        }
    }

    /** Nothing is watched any more. */
    void end() {
        watching.close();
        watching = () -> { };
    }
}
