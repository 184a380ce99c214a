package org.podstudio.cli;

import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.problem.UncheckedStudioException;
import org.podstudio.core.api.project.Project;

/** The background care at close, when it is due: after a command that worked, never in the way of one that only reads. */
final class WeeklyChores {
    private static final Logger LOG = Logger.getLogger(WeeklyChores.class.getName());

    private WeeklyChores() {}

    /** A failure is no failure of the command. */
    static void doWhenDue(Project project, JobQueue queue, Interruption interruption) {
        try {
            if (interruption.raised() || !project.care().choresDue() || queue.kind("maintenance").isEmpty()) {
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
