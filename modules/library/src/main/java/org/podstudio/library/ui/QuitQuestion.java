package org.podstudio.library.ui;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.openide.modules.OnStop;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.WindowManager;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.ui.jobs.OpenJobs;
import org.podstudio.ui.part.Dialogs;
import org.podstudio.ui.start.EndSignal;

/** Before the studio ends: asks about jobs that wait or run, unless the system wants it to end; then closes the project. */
@OnStop
@Messages({
    "QuitQuestion_cancelJobsAndQuit=Cancel jobs and quit", "QuitQuestion_quitAndResumeNext=Quit and resume next time",
    "QuitQuestion_keepWorking=Keep working",
    "QuitQuestion_cancelThemAndQuit=Cancel what is left and quit, or quit now and let it go on at the next start?",
    "# {0} - how many jobs",
    "QuitQuestion_still={0,choice,0#{0} jobs are|1#{0} job is|1<{0} jobs are} still running or waiting."
})
public final class QuitQuestion implements Callable<Boolean>, Runnable {
    private static final List<String> CHOICES = List.of(
            Bundle.QuitQuestion_cancelJobsAndQuit(), Bundle.QuitQuestion_quitAndResumeNext(), Bundle.QuitQuestion_keepWorking());
    /** What the user chose; written when asked, read when ending. */
    private static volatile JobQueue.Leaving leaving = JobQueue.Leaving.RESUME_NEXT_TIME;

    @Override
    public Boolean call() {
        int open = EndSignal.received() ? 0 : Lookup.getDefault().lookup(OpenJobs.class).all().size();
        if (open == 0) {
            return true;
        }
        OptionalInt chosen = Dialogs.ask(WindowManager.getDefault().getMainWindow(),
                Bundle.QuitQuestion_still(open),
                Bundle.QuitQuestion_cancelThemAndQuit(), CHOICES);
        if (EndSignal.received()) {
            // It came while the question was open.
            return true;
        }
        if (chosen.isEmpty() || chosen.getAsInt() == 2) {
            return false;
        }
        leaving = chosen.getAsInt() == 0 ? JobQueue.Leaving.CANCEL : JobQueue.Leaving.RESUME_NEXT_TIME;
        return true;
    }

    @Override
    public void run() {
        Lookup.getDefault().lookup(ProjectDesk.class).close(leaving);
    }
}
