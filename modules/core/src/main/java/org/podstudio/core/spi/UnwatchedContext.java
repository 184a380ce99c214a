package org.podstudio.core.spi;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.CancelledException;

/**
 * Lets the work of a job be done without the engine, as for a measurement that a window asks for: what it reports is heard by nobody,
 * nobody cancels, and it has one thread.
 */
public class UnwatchedContext implements JobContext {
    private final JobId id = JobId.random();
    private final Optional<Path> workDir;

    /** For work that writes nothing. */
    public UnwatchedContext() {
        workDir = Optional.empty();
    }

    /** @param workDir for what it writes; whoever made the folder deletes it */
    public UnwatchedContext(Path workDir) {
        this.workDir = Optional.of(workDir);
    }

    @Override
    public JobId id() {
        return id;
    }

    @Override
    public Path workDir() {
        return workDir.orElseThrow(() -> new UnsupportedOperationException("nothing was to be written"));
    }

    @Override
    public void step(long done, long total, Progress.Unit unit, String what) throws CancelledException {
        // Nobody watches.
    }

    @Override
    public boolean cancelled() {
        return false;
    }

    @Override
    public Subscription onCancel(Runnable action) {
        return () -> { };
    }

    @Override
    public void log(String line) {
        // Nobody reads.
    }

    @Override
    public void fact(String name, @Nullable Object value) {
        // Nobody keeps it.
    }

    @Override
    public void device(String device) {
        // As above.
    }

    @Override
    public @Nullable String wishedExtension() {
        return null;
    }

    @Override
    public int threads() {
        return 1;
    }
}
