package org.podstudio.jobs;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.spi.JobContext;

/** The context of one part of a job: another work folder, everything else as the job's own unless a subclass narrows more. */
public class NarrowedContext implements JobContext {
    private final JobContext job;
    private final Path workDir;

    public NarrowedContext(JobContext job, Path workDir) {
        this.job = job;
        this.workDir = workDir;
    }

    @Override
    public JobId id() {
        return job.id();
    }

    @Override
    public Path workDir() {
        return workDir;
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
        return null; // a wish concerns what the job makes at its end
    }
}
