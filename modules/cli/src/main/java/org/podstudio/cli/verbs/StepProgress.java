package org.podstudio.cli.verbs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.podstudio.cli.Session;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.project.ProjectCare;

/** Shows work that a command does itself as if it were a job, and stops it at an interruption. One thread. */
final class StepProgress implements ProjectCare.Step {
    private static final long SHOWN_EVERY_NS = 200_000_000;

    private final Session session;
    private final Job job;
    private long shownAt;

    StepProgress(Session session, String kind) {
        this.session = session;
        this.job = new Job(JobId.random(), kind, new JobState.Queued(), Map.of(), List.of(), Instant.now(), null, null, null, null, null,
                Map.of());
        this.shownAt = System.nanoTime() - SHOWN_EVERY_NS;
    }

    @Override
    public void at(long done, long total, Progress.Unit unit, String what) throws CancelledException {
        session.interruption().check();
        long now = System.nanoTime();
        if (now - shownAt >= SHOWN_EVERY_NS) {
            shownAt = now;
            session.progress().show(job.withState(new JobState.Running(job.createdAt(), new Progress(done, total, unit, what))), "");
        }
    }
}
