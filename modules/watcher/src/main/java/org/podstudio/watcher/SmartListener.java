package org.podstudio.watcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.OwnFolders;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.settings.SettingKind;
import org.podstudio.core.api.settings.SettingValues;
import org.podstudio.core.api.settings.StudioSettingsTable;
import org.podstudio.core.api.watch.FolderWatch;
import org.podstudio.core.api.watch.WatchedFolder;
import org.podstudio.watcher.WatchActivity.Pause;

/** Watches folders and imports through the job queue, as every other import does. */
@ServiceProvider(service = FolderWatch.class)
public final class SmartListener implements FolderWatch {
    private final Supplier<JobQueue> queue;
    private final Clock clock;
    private final boolean mayUseEvents;
    private final WatchActivity activity;

    /** For the Lookup. */
    public SmartListener() {
        this(() -> Lookup.getDefault().lookup(JobQueue.class), Clock.systemUTC(), true);
    }

    /** @param mayUseEvents false looks again and again, as on a network drive */
    SmartListener(Supplier<JobQueue> queue, Clock clock, boolean mayUseEvents) {
        this.queue = queue;
        this.clock = clock;
        this.mayUseEvents = mayUseEvents;
        this.activity = new WatchActivity(clock);
    }

    @Override
    public List<WatchedFolder> folders(Project project) {
        return new FolderSettings(project.settings()).read();
    }

    @Override
    public void setFolders(Project project, List<WatchedFolder> folders) {
        new FolderSettings(project.settings()).write(folders);
    }

    @Override
    public Subscription watch(Project project, List<WatchedFolder> folders, Consumer<Job> imported, Consumer<Problem> troubles)
            throws StudioException {
        if (folders.stream().noneMatch(one -> Files.isDirectory(one.folder()))) {
            throw StudioException.of("no-folder", "Nothing is watched.", folders.isEmpty() ? "No folder was named."
                    : "None of these folders exists: " + String.join(", ", folders.stream().map(one -> one.folder().toString()).toList()) + ".",
                    "Name a folder that exists.");
        }
        OwnFolders own = new OwnFolders(project.root());
        Map<Boolean, List<WatchedFolder>> inside = folders.stream()
                .collect(Collectors.partitioningBy(one -> own.isProject(one.folder()) || own.hold(one.folder())));
        if (inside.get(false).isEmpty()) {
            throw new StudioException(inProject(inside.get(true).getFirst().folder()));
        }
        inside.get(true).forEach(one -> troubles.accept(inProject(one.folder())));
        activity.pause(SettingValues.of(Optional.empty(), Optional.of(project.settings())).on(StudioSettingsTable.WATCH_PAUSED)
                ? Pause.YES : Pause.NO);
        activity.start();
        WatchLoop loop = new WatchLoop(project, inside.get(false), queue.get(), clock, mayUseEvents, job -> {
            activity.imported(job);
            imported.accept(job);
        }, problem -> {
            activity.trouble(problem);
            troubles.accept(problem);
        }, () -> activity.pause() == Pause.YES);
        loop.start();
        return loop;
    }

    /** What the watch of this process does. */
    public WatchActivity activity() {
        return activity;
    }

    /** Imports nothing until it is resumed, also at the next start. What comes meanwhile is imported then. Writes to the project. */
    public void pause(Project project, Pause pause) {
        if (pause == Pause.YES) {
            project.settings().put(StudioSettingsTable.WATCH_PAUSED.key(), SettingKind.Switch.ON);
        } else {
            project.settings().remove(StudioSettingsTable.WATCH_PAUSED.key());
        }
        activity.pause(pause);
    }

    /** Each import changes something in these folders, so watching them would never come to rest. */
    private static Problem inProject(Path folder) {
        return new Problem("in-project", "A folder is not watched.", folder + " belongs to the project itself.",
                "Choose a folder outside the project, or make one of your own in it.");
    }
}
