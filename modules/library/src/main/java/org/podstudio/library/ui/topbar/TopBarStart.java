package org.podstudio.library.ui.topbar;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.Timer;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.OnShowing;
import org.openide.windows.WindowManager;
import org.podstudio.core.api.hardware.Guard;
import org.podstudio.core.api.hardware.Hardware;
import org.podstudio.core.api.hardware.OperationVerdicts;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Projects;
import org.podstudio.core.api.query.QueryPart;
import org.podstudio.core.api.query.QuerySyntaxException;
import org.podstudio.core.api.settings.UserHome;
import org.podstudio.core.api.settings.UserSettings;
import org.podstudio.library.ui.ProjectDesk;
import org.podstudio.library.ui.OpeningState;
import org.podstudio.ui.NamedActions;
import org.podstudio.ui.Work;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.jobs.OpenJobs;
import org.podstudio.ui.keys.KeyTips;
import org.podstudio.ui.keys.WindowAction;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.problem.Problems;
import org.podstudio.ui.select.SearchHub;
import org.podstudio.ui.settings.SettingsWindow;
import org.podstudio.ui.toast.Notifications;

/** Puts the bar above everything in the main window, and ties its parts to the services. */
@OnShowing
@Messages("TOPBAR_settings=Settings")
public final class TopBarStart implements Runnable, SearchView, SearchBox.Wishes, ProjectSelector.Wishes {
    private static final int LOOK_MS = 2500;

    private final Work work = Work.threads("PODStudio top bar", 2);
    /** Its own thread: looking at the machine takes seconds. */
    private final Work looking = Work.threads("PODStudio hardware", 1);
    private final Lookup services = Lookup.getDefault();
    private final SearchHub hub = services.lookup(SearchHub.class);
    private final SearchBox box = new SearchBox(this);
    private final ProjectSelector selector = new ProjectSelector(this);
    private final HardwarePill pill = new HardwarePill(() -> look(Look.AFRESH));
    private final SearchPresenter search = new SearchPresenter(this, work, hub,
            new RecentSearches(Optional.ofNullable(services.lookup(UserSettings.class))));
    /** Whether what was found of the machine before will do. */
    private enum Look {
        KNOWN,
        AFRESH
    }

    private Optional<JobsNews> jobs = Optional.empty();

    @Override
    public void run() {
        Projects projects = services.lookup(Projects.class);
        if (GraphicsEnvironment.isHeadless() || projects == null
                || !(WindowManager.getDefault().getMainWindow() instanceof JFrame window)) {
            return;
        }
        JobsBadge badge = new JobsBadge(this::openJobs);
        Optional.ofNullable(services.lookup(JobQueue.class)).ifPresent(queue ->
                jobs = Optional.of(new JobsNews(queue, services.lookup(OpenJobs.class), work, badge::show)));
        JButton settings = Buttons.icon(Glyph.SETTINGS, Bundle.TOPBAR_settings(), e -> SettingsWindow.open());
        KeyTips.tip(settings, Bundle.TOPBAR_settings(), WindowAction.SETTINGS);
        TopBar bar = new TopBar(selector.component(), box, pill.component(), badge.component(),
                new Bell(services.lookup(Notifications.class)).component(), settings);
        place(window, bar);
        hub.onFind(box::focusText);
        projects.subscribe(current -> EventQueue.invokeLater(() -> show(current)));
        show(projects.current());
        services.lookup(OpeningState.class).follow(selector::opening);
        // The machine can wait until the window is there.
        Timer later = new Timer(LOOK_MS, e -> look(Look.KNOWN));
        later.setRepeats(false);
        later.start();
    }

    /** Above what the platform has there: its own bar of tools, which we leave empty. */
    private static void place(JFrame window, TopBar bar) {
        Container content = window.getContentPane();
        Component platform = content.getLayout() instanceof BorderLayout layout ? layout.getLayoutComponent(BorderLayout.NORTH) : null;
        JPanel north = new JPanel(new BorderLayout());
        north.add(bar, BorderLayout.NORTH);
        if (platform != null) {
            north.add(platform, BorderLayout.SOUTH);
        }
        content.add(north, BorderLayout.NORTH);
        content.revalidate();
    }

    private void show(Optional<Project> current) {
        selector.show(current.map(Project::root), current.map(Project::name).orElse(""));
        search.show(current);
        jobs.ifPresent(JobsNews::seen);
    }

    private void look(Look how) {
        Hardware hardware = services.lookup(Hardware.class);
        JobQueue queue = services.lookup(JobQueue.class);
        Guard guard = services.lookup(Guard.class);
        if (hardware != null && queue != null && guard != null) {
            looking.run(() -> HardwareFacts.of(hardware, how == Look.AFRESH ? hardware.probe() : hardware.profile(),
                    new OperationVerdicts(queue, guard, UserHome.current().root()).all()), pill::show, Problems::show);
        }
    }

    private void openJobs() {
        jobs.ifPresent(JobsNews::seen);
        NamedActions.perform("Window", "org.podstudio.jobs.ui.JobsTopComponent");
    }

    @Override
    public void show(String text, List<QueryPart> parts, Optional<QuerySyntaxException> mistake) {
        box.show(text, parts, mistake);
    }

    @Override
    public void offer(String typed, List<Offer> offers) {
        box.offer(typed, offers);
    }

    @Override
    public void problem(Problem problem) {
        Problems.show(problem);
    }

    @Override
    public void typed(String text) {
        search.typed(text);
    }

    @Override
    public void left(String text) {
        search.left(text);
    }

    @Override
    public void entered(String text) {
        search.entered(text);
    }

    @Override
    public void remove(QueryPart part) {
        search.remove(part);
    }

    @Override
    public void clear() {
        search.clear();
    }

    @Override
    public void complete(String text, int caret) {
        search.complete(text, caret);
    }

    @Override
    public void completeNothing() {
        search.completeNothing();
    }

    @Override
    public void leave() {
        hub.goToFound();
    }

    @Override
    public void readRecent() {
        Projects projects = services.lookup(Projects.class);
        work.run(projects::recent, selector::offer, Problems::show);
    }

    @Override
    public void openProject(Path folder) {
        services.lookup(ProjectDesk.class).open(folder);
    }

    @Override
    public void chooseProject() {
        NamedActions.perform("File", "org.podstudio.library.ui.OpenProjectAction");
    }

    @Override
    public void newProject() {
        NamedActions.perform("File", "org.podstudio.library.ui.NewProjectAction");
    }
}
