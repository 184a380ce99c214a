package org.podstudio.jobs.ui;

import java.awt.Window;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openide.util.RequestProcessor;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.ui.jobs.OpenJobs;

/** Brings the news of the jobs to the system's task bar, on a thread of its own: a slow desktop holds up neither jobs nor windows. */
final class TaskbarTold {
    /** Often enough for a bar, seldom enough for a system that draws it in another process. */
    private static final int EVERY_MS = 500;

    private static final RequestProcessor THREAD = new RequestProcessor("PODStudio task bar", 1);

    private TaskbarTold() {}

    /** Call on the event dispatch thread, once, when the window is there. */
    static void begin(JobQueue queue, OpenJobs jobs) {
        Window main = WindowManager.getDefault().getMainWindow();
        THREAD.post(() -> DesktopTaskbar.find(() -> main).ifPresent(sign -> follow(new TaskbarNews(queue, jobs::all, sign), jobs)));
    }

    private static void follow(TaskbarNews news, OpenJobs jobs) {
        AtomicBoolean coming = new AtomicBoolean();
        RequestProcessor.Task tell = THREAD.create(() -> {
            coming.set(false);
            news.tell();
        });
        jobs.subscribe(() -> {
            // Scheduled again it would be put off again: with news ten times a second it would never come.
            if (coming.compareAndSet(false, true)) {
                tell.schedule(EVERY_MS);
            }
        });
        TopComponent.getRegistry().addPropertyChangeListener(e -> {
            if (Optional.ofNullable(TopComponent.getRegistry().getActivated()).filter(JobsTopComponent.class::isInstance).isPresent()) {
                news.seen();
                tell.schedule(0);
            }
        });
    }
}
