package org.podstudio.packbuilder.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.project.Project;
import org.podstudio.testsupport.IdleQueue;

/** A queue whose jobs do what the test says, and nothing by themselves. */
final class ScriptedQueue extends IdleQueue {
    final List<JobRequest> requests = new ArrayList<>();
    final List<JobId> canceled = new ArrayList<>();
    private final List<Consumer<Job>> listeners = new CopyOnWriteArrayList<>();
    private Job last;

    /** The job submitted last is now in this state. */
    void now(JobState state, Map<String, Object> facts) {
        last = new Job(last.id(), last.kind(), state, last.params(), last.inputs(), last.createdAt(), null, null, null, null, null, facts);
        listeners.forEach(listener -> listener.accept(last));
    }

    @Override
    public List<Job> submit(Project project, JobRequest request, Force force) {
        requests.add(request);
        last = new Job(JobId.random(), request.kind(), new JobState.Queued(), request.settings(), request.inputs(), Instant.EPOCH,
                null, null, null, null, null, Map.of());
        project.jobs().add(List.of(last));
        return List.of(last);
    }

    @Override
    public void cancel(Project project, JobId id) {
        canceled.add(id);
    }

    @Override
    public Subscription subscribe(Consumer<Job> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    int listeners() {
        return listeners.size();
    }

    @Override
    public Job await(Project project, JobId id) {
        return last;
    }
}
