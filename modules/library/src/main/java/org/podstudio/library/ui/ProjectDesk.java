package org.podstudio.library.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.Lookup;
import org.openide.util.RequestProcessor;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.openide.util.lookup.ServiceProviders;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Projects;
import org.podstudio.core.api.settings.Setting;
import org.podstudio.core.api.settings.SettingPage;
import org.podstudio.core.api.settings.SettingValues;
import org.podstudio.core.api.settings.StudioSettingsTable;
import org.podstudio.core.api.settings.UserHome;
import org.podstudio.core.api.settings.UserSettings;
import org.podstudio.core.api.watch.FolderWatch;
import org.podstudio.library.ui.welcome.Welcome;
import org.podstudio.ui.NamedActions;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Work;
import org.podstudio.ui.settings.SettingsListener;
import org.podstudio.ui.start.StartRequest;
import org.podstudio.ui.start.StartRequests;
import org.podstudio.ui.start.StartedWith;
import org.podstudio.ui.toast.Toast;

/**
 * Opens and closes the window's project, one after the other on its own thread: database, waiting jobs, watched folders.
 * Found in the Lookup.
 */
@Messages({
    "DESK_locate=Locate…", "DESK_first_project=My First Project", "# {0} - folder", "DESK_watching=Watching {0}",
    "DESK_opened=That is done.", "DESK_not_opened=The project was not opened."
})
@ServiceProviders({
    @ServiceProvider(service = ProjectDesk.class),
    @ServiceProvider(service = StartRequests.class),
    @ServiceProvider(service = SettingsListener.class)
})
public final class ProjectDesk implements StartRequests, SettingsListener {
    private static final Logger LOG = Logger.getLogger(ProjectDesk.class.getName());

    private static final String FIRST_PROJECT = Bundle.DESK_first_project();

    private final RequestProcessor thread = new RequestProcessor("PODStudio projects", 1);
    private final Work work = new Work(thread, java.awt.EventQueue::invokeLater);
    private final MainWindowNotices notices = new MainWindowNotices();
    private final Welcome welcome = new Welcome();
    /** Touched on {@link #thread} only. */
    private final FolderWatching watching = new FolderWatching(() -> Lookup.getDefault().lookup(FolderWatch.class),
            failed -> work.show(() -> notices.toast(failed)));
    /** Looks for missing files. Touched on {@link #thread} only. */
    private Subscription care = () -> { };

    /** A start that names a project or files. */
    @Override
    public void answer(StartRequest request) {
        opening(() -> {
            if (request.project().isPresent()) {
                openOrCreate(request.project().get());
            } else {
                openSomething();
            }
            return request.files();
        }, files -> {
            if (!files.isEmpty()) {
                LibraryTopComponent.find().ifPresent(window -> window.importer().importFiles(files));
            }
        });
    }

    /** The last project; at the very first start, the one that the welcome asks for. Nothing when a project is open or asked for already. */
    void openAtStart() {
        if (Lookup.getDefault().lookup(StartedWith.class).request().isPresent()) {
            return; // answered already, or soon; where that fails its problem is shown, and nothing else is asked
        }
        opening(() -> {
            if (veryFirstStart()) {
                return Optional.of(projectsFolder().resolve(FIRST_PROJECT));
            }
            openSomething();
            return Optional.<Path>empty();
        }, first -> first.ifPresent(folder -> welcome.show(folder, this::begin, this::openSomethingSoon)));
    }

    /** The user wants to see the welcome once more. */
    void welcomeAgain() {
        later(() -> projects().current().map(Project::root).orElseGet(() -> projectsFolder().resolve(FIRST_PROJECT)),
                folder -> welcome.show(folder, this::begin, this::openSomethingSoon));
    }

    /** Nothing is set, and no project was ever opened. */
    private static boolean veryFirstStart() {
        return projects().current().isEmpty() && projects().recent().isEmpty() && !Files.exists(UserHome.current().config());
    }

    private void openSomethingSoon() {
        opening(() -> {
            openSomething();
            return true;
        }, done -> { });
    }

    /** What the welcome was answered. */
    private void begin(Path project, List<Path> watched) {
        opening(() -> {
            if (projects().current().filter(open -> open.root().equals(project)).isEmpty()) {
                openOrCreate(project);
            }
            return true;
        }, done -> { });
        watched.forEach(this::watch);
    }

    /** Another project takes the place of the one that is open. Returns at once. */
    public void open(Path folder) {
        opening(() -> {
            switchTo(opened(folder));
            return true;
        }, done -> { });
    }

    void create(Path folder) {
        opening(() -> {
            openOrCreate(folder);
            return true;
        }, done -> { });
    }

    /** A project with a dozen files to try things out with, made and filled where it is not there yet. */
    void openSample() {
        opening(() -> {
            Path folder = projectsFolder().resolve(SampleProject.NAME);
            boolean there = projects().isProject(folder);
            List<Path> files = there ? List.of() : SampleProject.drawn();
            openOrCreate(folder);
            return files;
        }, files -> LibraryTopComponent.find().ifPresent(window -> window.importer().importOwn(files)));
    }

    /** Watches one more folder from now on. */
    void watch(Path folder) {
        later(() -> {
            watching.add(projects().current(), folder);
            return folder;
        }, watched -> notices.toast(Toast.done("watch", Bundle.DESK_watching(Texts.among(String.valueOf(watched.getFileName()))))));
    }

    /** Watches what the project's settings say now. */
    @Override
    public void changed(Setting setting) {
        if (setting.page() == SettingPage.WATCHING) {
            later(() -> {
                projects().current().filter(open -> open.readOnly().isEmpty()).ifPresent(watching::begin);
                return true;
            }, done -> { });
        }
    }

    /** Closes the project; blocks until it is closed. Not on the event dispatch thread. */
    void close(JobQueue.Leaving leaving) {
        thread.post(() -> {
            Optional<Project> open = projects().current();
            projects().setCurrent(Optional.empty());
            open.ifPresent(p -> leave(p, leaving));
        }).waitFinished();
    }

    private void openSomething() throws StudioException {
        if (projects().current().isPresent()) {
            return;
        }
        List<Path> recent = projects().recent();
        if (recent.isEmpty()) {
            openOrCreate(projectsFolder().resolve(FIRST_PROJECT));
        } else {
            switchTo(opened(recent.getFirst()));
        }
    }

    /** Where new projects are made. Blocks on the disk. */
    static Path projectsFolder() {
        return Path.of(SettingValues.of(Optional.ofNullable(Lookup.getDefault().lookup(UserSettings.class)), Optional.empty())
                .valid(StudioSettingsTable.PROJECTS_FOLDER));
    }

    private void openOrCreate(Path folder) throws StudioException {
        switchTo(projects().isProject(folder) ? opened(folder) : projects().create(folder));
    }

    /** Says so in the window when it takes long. */
    private Project opened(Path folder) throws StudioException {
        AtomicBoolean told = new AtomicBoolean();
        try (Subscription _ = projects().whileOpening(text -> {
            told.set(true);
            work.show(() -> notices.toast(Toast.lasting("opening", text)));
        })) {
            Project open = projects().open(folder);
            said(told, Toast.done("opening", Bundle.DESK_opened()));
            return open;
        } catch (StudioException e) {
            said(told, Toast.note("opening", Bundle.DESK_not_opened()));
            throw e;
        }
    }

    /** In place of what was said while it took long. */
    private void said(AtomicBoolean told, Toast end) {
        if (told.get()) {
            work.show(() -> notices.toast(end));
        }
    }

    private void switchTo(Project next) {
        Optional<Project> before = projects().current();
        if (before.isPresent() && before.get() == next) {
            return;
        }
        LOG.log(Level.INFO, "Project opened: {0}", next.name());
        before.ifPresent(p -> {
            // First nobody shows it any more: what its jobs tell while they stop is not of the next project.
            projects().setCurrent(Optional.empty());
            leave(p, JobQueue.Leaving.RESUME_NEXT_TIME);
        });
        projects().setCurrent(Optional.of(next));
        next.notices().forEach(mended -> work.show(() -> notices.problem(mended)));
        if (next.readOnly().isPresent()) {
            return; // no job could be recorded, and nothing be imported
        }
        JobQueue queue = Lookup.getDefault().lookup(JobQueue.class);
        if (queue != null) {
            queue.adopt(next);
        }
        watching.begin(next);
        care = ProjectUpkeep.start(next, problem -> work.show(() -> notices.toast(Toast.failed("files", problem, Bundle.DESK_locate(),
                () -> NamedActions.perform("File", "org.podstudio.library.ui.LocateAction")))));
    }

    private void leave(Project project, JobQueue.Leaving leaving) {
        watching.end();
        care.close();
        care = () -> { };
        JobQueue queue = Lookup.getDefault().lookup(JobQueue.class);
        if (queue != null) {
            queue.release(project, leaving);
            ProjectUpkeep.doWhenDue(project, queue);
        }
        project.close();
    }

    /** Like {@link #later}; until it ends, a project is on its way. */
    private <T> void opening(Callable<T> task, Consumer<T> done) {
        OpeningState state = Lookup.getDefault().lookup(OpeningState.class);
        later(() -> {
            work.show(() -> state.say(true));
            try {
                return task.call();
            } finally {
                work.show(() -> state.say(false));
            }
        }, done);
    }

    private <T> void later(Callable<T> task, Consumer<T> done) {
        work.run(task, done, notices::problem);
    }

    private static Projects projects() {
        return Lookup.getDefault().lookup(Projects.class);
    }
}
