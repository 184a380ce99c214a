package org.podstudio.testsupport;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.Place;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobKind;

/** A queue that knows no kind and runs nothing; asked for work it fails the test. Fakes say what differs. */
public abstract class IdleQueue implements JobQueue {
    @Override
    public List<JobKind<?>> kinds() {
        return List.of();
    }

    @Override
    public Optional<JobKind<?>> kind(String id) {
        return kinds().stream().filter(kind -> kind.id().equals(id)).<JobKind<?>>map(kind -> kind).findFirst();
    }

    @Override
    public List<SettingField> settingsOf(JobKind<?> kind) {
        return List.of();
    }

    @Override
    public List<Job> submit(Project project, JobRequest request, Force force) throws StudioException {
        throw new AssertionError("no job is asked for here");
    }

    @Override
    public PreviewResult preview(JobRequest request, InputFile input, Excerpt excerpt, Path folder) {
        throw new AssertionError("no preview is asked for here");
    }

    @Override
    public DetachedResult runDetached(JobRequest request, Path input, Path target, Force replace) throws StudioException {
        throw new AssertionError("no run without a project is asked for here");
    }

    @Override
    public Job retry(Project project, JobId id) throws StudioException {
        throw new AssertionError("nothing is asked for again here");
    }

    @Override
    public Job await(Project project, JobId id) throws InterruptedException {
        throw new AssertionError("no job is waited for here");
    }

    @Override
    public void move(Project project, JobId id, Place place) {
        throw new AssertionError("nothing is moved here");
    }

    @Override
    public List<JobId> waiting(Project project) {
        return List.of();
    }

    @Override
    public void cancel(Project project, JobId id) {}

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
