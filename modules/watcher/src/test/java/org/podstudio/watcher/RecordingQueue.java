package org.podstudio.watcher;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobKind;

/** Accepts every job and ends it well at once. */
final class RecordingQueue implements JobQueue {
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

    @Override
    public List<JobKind<?>> kinds() {
        return List.of();
    }

    @Override
    public Optional<JobKind<?>> kind(String id) {
        return Optional.empty();
    }

    @Override
    public List<SettingField> settingsOf(JobKind<?> kind) {
        return List.of();
    }

    @Override
    public PreviewResult preview(JobRequest request, InputFile input, Excerpt excerpt, Path folder) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DetachedResult runDetached(JobRequest request, Path input, Path target, Force replace) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void cancel(Project project, JobId id) {}

    @Override
    public Job retry(Project project, JobId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void pause() {}

    @Override
    public void resume() {}

    @Override
    public boolean paused() {
        return false;
    }

    @Override
    public void adopt(Project project) {}

    @Override
    public void release(Project project, Leaving leaving) {}

    @Override
    public Subscription subscribe(Consumer<Job> listener) {
        return () -> {};
    }
}
