package org.podstudio.jobs;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.project.Project;

/** A job that this process has taken on, from submission until it has ended here. */
final class Entry {
    private final @Nullable Project project;
    private final Lane lane;
    private final long ram;
    private final CancelSignal signal = new CancelSignal();
    private final CompletableFuture<Job> ended = new CompletableFuture<>();
    private final AtomicReference<Job> job;
    private final AtomicReference<Progress> progress = new AtomicReference<>(Progress.NONE);
    private volatile boolean resumeNextTime;

    /** @param project null for a run without a project @param ram bytes it needs, 0 when not known */
    Entry(@Nullable Project project, Job job, Lane lane, long ram) {
        this.project = project;
        this.job = new AtomicReference<>(job);
        this.lane = lane;
        this.ram = ram;
    }

    @Nullable Project project() {
        return project;
    }

    Lane lane() {
        return lane;
    }

    long ram() {
        return ram;
    }

    CancelSignal signal() {
        return signal;
    }

    /** Completed once, with the last state this process saw. */
    CompletableFuture<Job> ended() {
        return ended;
    }

    Job job() {
        return job.get();
    }

    synchronized void become(Job next) {
        job.set(next);
    }

    /**
     * Shows progress while the job runs, and hands it to {@code tell} before anybody can give the job its end: a late report never
     * covers the end, nor is it heard after it.
     */
    synchronized void show(Progress now, Consumer<Job> tell) {
        if (job().state() instanceof JobState.Running shown && !shown.progress().equals(now)) {
            job.set(job().withState(new JobState.Running(shown.started(), now)));
            tell.accept(job());
        }
    }

    Progress progress() {
        return progress.get();
    }

    /** Progress never falls: a late report of a parallel part is dropped. */
    void progress(Progress next) {
        progress.updateAndGet(before -> next.total() == before.total() && next.done() < before.done() ? before : next);
    }

    /** Whether the stop that follows is only for now: a new job goes on at the next start. */
    boolean resumeNextTime() {
        return resumeNextTime;
    }

    void leaveForNextTime() {
        resumeNextTime = true;
    }
}
