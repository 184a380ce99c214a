package org.podstudio.jobs.ui;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.Timer;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.model.ModelDevices;
import org.podstudio.ui.Work;
import org.podstudio.ui.dock.ProjectDock;
import org.podstudio.ui.help.HelpSection;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.jobs.CardAgain;
import org.podstudio.ui.part.Dialogs;
import org.podstudio.ui.problem.LogDialog;
import org.podstudio.ui.toast.Toasts;

/** The Jobs window at the bottom. */
@TopComponent.Description(preferredID = JobsTopComponent.ID, persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "output", openAtStartup = false, position = 100)
@Messages({
    "HINT_Jobs=What is being worked on, and what became of it",
    "JobsTopComponent_logOfTheJob=Log of the job", "JobsTopComponent_cancelEveryJob=Cancel every job?",
    "JobsTopComponent_whatTheyHaveDone=What they have done so far is thrown away; finished jobs are kept.",
    "JobsTopComponent_cancelAllJobs=Cancel all jobs", "JobsTopComponent_keepWorking=Keep working"
})
public final class JobsTopComponent extends ProjectDock<JobsPresenter> implements JobsView, JobsPanel.Wishes {
    static final String ID = "JobsTopComponent";
    private static final long serialVersionUID = 1L;
    private static final int TICK_MS = 1000;

    private final JobsPanel panel = new JobsPanel(this);
    private transient long running;
    private final transient Work devices = Work.threads("PODStudio devices", 1);
    private final Timer tick = new Timer(TICK_MS, e -> presenter().filter(p -> running > 0).ifPresent(JobsPresenter::render));

    public JobsTopComponent() {
        super(Bundle.CTL_Jobs(), Bundle.HINT_Jobs(), HelpSection.JOBS, Glyph.LIST_CHECKS);
        add(panel);
    }

    /** The window, opened and in front so that the user sees what happens. */
    static JobsTopComponent opened() {
        JobsTopComponent window = (JobsTopComponent) WindowManager.getDefault().findTopComponent(ID);
        window.open();
        window.requestVisible();
        return window;
    }

    @Override
    protected Optional<JobsPresenter> present(Lookup services) {
        // An installation without an engine has no jobs.
        return Optional.ofNullable(services.lookup(JobQueue.class)).map(queue -> {
            JobsPresenter shown = new JobsPresenter(this, queue, Work.threads("PODStudio jobs window", 2), InstantSource.system());
            shown.tab(panel.tab());
            return shown;
        });
    }

    /** Who goes to the window goes to its jobs. */
    @Override
    public boolean requestFocusInWindow() {
        return panel.takeKeyboard();
    }

    @Override
    protected void componentOpened() {
        super.componentOpened();
        tell(shown -> tick.start());
    }

    @Override
    protected void componentClosed() {
        tick.stop();
        super.componentClosed();
    }

    @Override
    public void show(List<JobRow> rows, long more) {
        panel.show(rows, more);
    }

    @Override
    public void showCounts(Map<JobTab, Long> numbers, boolean paused) {
        running = numbers.getOrDefault(JobTab.RUNNING, 0L);
        panel.showCounts(numbers, paused);
    }

    @Override
    public void cancel(JobId id) {
        tell(p -> p.cancel(id));
    }

    @Override
    public void retry(JobId id) {
        tell(p -> p.retry(id));
    }

    @Override
    public void showLog(JobId id) {
        presenter().flatMap(p -> p.log(id)).ifPresent(
                file -> LogDialog.open(WindowManager.getDefault().getMainWindow(), Bundle.JobsTopComponent_logOfTheJob(), file));
    }

    @Override
    public void move(JobId id, Shift shift) {
        tell(p -> p.move(id, shift));
    }

    @Override
    public void tab(JobTab tab) {
        tell(p -> p.tab(tab));
    }

    @Override
    public void more() {
        tell(JobsPresenter::more);
    }

    @Override
    public void pauseOrResume() {
        tell(JobsPresenter::pauseOrResume);
    }

    @Override
    public void tryAgain(String model) {
        Lookup services = Lookup.getDefault();
        new CardAgain(Optional.ofNullable(services.lookup(ModelDevices.class)), devices, services.lookup(Toasts.class)::show, this::problem)
                .ask(model, () -> { });
    }

    @Override
    public void retryFailed() {
        tell(JobsPresenter::retryFailed);
    }

    @Override
    public void cancelAll() {
        var chosen = Dialogs.ask(WindowManager.getDefault().getMainWindow(), Bundle.JobsTopComponent_cancelEveryJob(),
                Bundle.JobsTopComponent_whatTheyHaveDone(), List.of(Bundle.JobsTopComponent_cancelAllJobs(), Bundle.JobsTopComponent_keepWorking()));
        if (chosen.isPresent() && chosen.getAsInt() == 0) {
            tell(JobsPresenter::cancelAll);
        }
    }
}
