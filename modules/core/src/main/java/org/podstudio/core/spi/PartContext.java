package org.podstudio.core.spi;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.CancelledException;

/** What a part of a job sees of the engine: all as the job itself, but for what a subclass says otherwise. */
public abstract class PartContext implements JobContext {
    /** The whole job's. */
    protected final JobContext job;

    protected PartContext(JobContext job) {
        this.job = job;
    }

    @Override
    public JobId id() {
        return job.id();
    }

    @Override
    public Path workDir() {
        return job.workDir();
    }

    @Override
    public void step(long done, long total, Progress.Unit unit, String what) throws CancelledException {
        job.step(done, total, unit, what);
    }

    @Override
    public boolean cancelled() {
        return job.cancelled();
    }

    @Override
    public Subscription onCancel(Runnable action) {
        return job.onCancel(action);
    }

    @Override
    public void log(String line) {
        job.log(line);
    }

    @Override
    public void fact(String name, @Nullable Object value) {
        job.fact(name, value);
    }

    @Override
    public void device(String device) {
        job.device(device);
    }

    @Override
    public int threads() {
        return job.threads();
    }

    @Override
    public @Nullable String wishedExtension() {
        return job.wishedExtension();
    }
}
