package org.podstudio.media.loudness;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.spi.JobContext;

/** For measuring outside of jobs: nobody watches, nothing is written, and one thread decodes. */
final class Unwatched implements JobContext {
    private final JobId id = JobId.random();

    @Override
    public JobId id() {
        return id;
    }

    @Override
    public Path workDir() {
        throw new UnsupportedOperationException("nothing is written");
    }

    @Override
    public void step(long done, long total, Progress.Unit unit, String what) {
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
