package org.podstudio.cli.verbs;

import java.util.List;
import org.podstudio.cli.Session;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;

/** The end of the one job that a command ran. */
final class JobEnd {
    private JobEnd() {}

    /** @throws StudioException why it failed @throws CancelledException when this command was interrupted */
    static Job success(Session session, Job job) throws StudioException, CancelledException {
        session.interruption().check();
        return switch (job.state()) {
            case JobState.Success s -> job;
            case JobState.Failed(var started, var finished, var problem) -> throw new StudioException(problem);
            case JobState.Canceled c -> throw StudioException.of("interrupted", "The command was stopped.",
                    "Somebody canceled its job " + job.id() + ".", "Run it again to do the rest.");
            case JobState.Queued q -> throw new IllegalStateException("job " + job.id() + " has not run");
            case JobState.Running r -> throw new IllegalStateException("job " + job.id() + " still runs");
        };
    }

    /** A fact that is a list; empty when there is none. */
    static List<?> list(Job job, String fact) {
        return job.facts().get(fact) instanceof List<?> list ? list : List.of();
    }
}
