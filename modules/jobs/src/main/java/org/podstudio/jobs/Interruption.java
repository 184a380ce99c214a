package org.podstudio.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.JobKind;
import org.podstudio.core.spi.ProjectJob;

/** Jobs that ended with their process. The record of each stays; a new job goes on. */
final class Interruption {
    private Interruption() {}

    /** A queued job that does the same again. */
    static Job again(Job job, Instant now) {
        JobId id = JobId.random();
        return new Job(id, job.kind(), new JobState.Queued(), job.params(), job.inputs(), now, "Logs/jobs/" + id + ".log", null,
                job.estimatedSeconds(), job.id(), job.batch(), java.util.Map.of());
    }

    /** New jobs for those that a dead process left and that can go on; none that has one already. */
    static List<Job> resumed(Project project, List<JobKind<?>> kinds, Instant now) {
        Set<String> resumable = kinds.stream().filter(kind -> kind instanceof ProjectJob<?> job && job.resumable())
                .map(JobKind::id).collect(Collectors.toSet());
        List<Job> interrupted = project.jobs().interruptedAtOpen().stream()
                .filter(job -> resumable.contains(job.kind()) || KeptWork.any(project, job.id())).toList();
        if (interrupted.isEmpty()) {
            return List.of();
        }
        Set<JobId> taken = project.jobs().list(null, Integer.MAX_VALUE).stream().map(Job::retryOf).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return interrupted.stream().filter(job -> !taken.contains(job.id())).map(job -> again(job, now)).toList();
    }
}
