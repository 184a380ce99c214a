package org.podstudio.library.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.problem.UncheckedStudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.ProjectCare.Presence;
import org.podstudio.core.api.project.ProjectClosedException;

/** What the window does for a project without being asked: it looks for its files after opening, and does the chores at close. */
@Messages({
    "# {0} - how many", "UPKEEP_offline={0,choice,0#{0} files are|1#{0} file is|1<{0} files are} on a drive that is away.",
    "UPKEEP_offline_why=The folders that they are in are not there.", "UPKEEP_offline_next=Connect the drive; nothing is lost meanwhile.",
    "# {0} - how many", "UPKEEP_missing={0,choice,0#{0} files are|1#{0} file is|1<{0} files are} missing.",
    "UPKEEP_missing_why=They were moved, renamed or deleted outside PODStudio.",
    "UPKEEP_missing_next=Search for is:missing to see them; File > Locate Missing Files finds them again by their content."
})
final class ProjectUpkeep {
    private static final Logger LOG = Logger.getLogger(ProjectUpkeep.class.getName());

    /** Looking for 100,000 files takes most of a second of a processor that the opening window needs. */
    private static final int FIRST_PICTURES_S = 3;

    private ProjectUpkeep() {}

    /**
     * Looks for all files on a thread of its own, once the first pictures had their time.
     *
     * @param away told once of a drive that is not there; close to stop
     */
    static Subscription start(Project project, Consumer<Problem> away) {
        CountDownLatch stopped = new CountDownLatch(1);
        Thread.ofPlatform().daemon().name("PODStudio looks for files").start(() -> {
            try {
                if (stopped.await(FIRST_PICTURES_S, TimeUnit.SECONDS)) {
                    return;
                }
                Presence presence = project.care().look((done, total, unit, what) -> {
                    if (stopped.getCount() == 0) {
                        throw new CancelledException();
                    }
                });
                told(presence).filter(problem -> stopped.getCount() > 0).ifPresent(away);
            } catch (CancelledException | ProjectClosedException e) {
                LOG.log(Level.FINE, "The look for files ended with the project", e);
            } catch (StudioException | UncheckedStudioException e) {
                LOG.log(Level.WARNING, "The look for files was not finished", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return stopped::countDown;
    }

    static Optional<Problem> told(Presence presence) {
        if (presence.missing().isEmpty()) {
            return Optional.empty();
        }
        int offline = presence.offline().size();
        return Optional.of(offline > 0
                ? new Problem("files-offline", Bundle.UPKEEP_offline(offline),
                        Bundle.UPKEEP_offline_why(), Bundle.UPKEEP_offline_next())
                : new Problem("files-missing", Bundle.UPKEEP_missing(presence.missing().size()),
                        Bundle.UPKEEP_missing_why(), Bundle.UPKEEP_missing_next()));
    }

    /** The weekly chores. Blocks until they are done; a failure only goes to the log. */
    static void doWhenDue(Project project, JobQueue queue) {
        try {
            if (!project.care().choresDue() || queue.kind("maintenance").isEmpty()) {
                return;
            }
            for (Job job : queue.submit(project, new JobRequest("maintenance", Map.of(), List.of()), JobQueue.Force.NO)) {
                queue.await(project, job.id());
            }
            queue.release(project, JobQueue.Leaving.RESUME_NEXT_TIME);
        } catch (StudioException | UncheckedStudioException e) {
            LOG.log(Level.WARNING, "The weekly care was not done", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
