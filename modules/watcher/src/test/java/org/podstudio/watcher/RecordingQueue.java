package org.podstudio.watcher;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.project.Project;
import org.podstudio.testsupport.IdleQueue;

/** Accepts every job and ends it well at once. */
final class RecordingQueue extends IdleQueue {
    final List<JobRequest> requests = new CopyOnWriteArrayList<>();

    /** All paths that were to be imported, in order. */
    List<String> paths() {
        return requests.stream().flatMap(request -> ((List<?>) request.settings().get("paths")).stream()).map(String::valueOf).toList();
    }

    @Override
    public List<Job> submit(Project project, JobRequest request, Force force) {
        requests.add(request);
        return List.of(job(JobId.random()));
    }

    @Override
    public Job await(Project project, JobId id) {
        return job(id);
    }

    private static Job job(JobId id) {
        return new Job(id, "import", new JobState.Success(Instant.now(), Instant.now(), List.of()), Map.of(), List.of(), Instant.now(), null, null,
                null, null, null, Map.of());
    }
}
