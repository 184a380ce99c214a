package org.podstudio.jobs;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.PartContext;

/** The context of one part of a job that has a work folder of its own. */
public class NarrowedContext extends PartContext {
    private final Path workDir;

    public NarrowedContext(JobContext job, Path workDir) {
        super(job);
        this.workDir = workDir;
    }

    @Override
    public Path workDir() {
        return workDir;
    }

    @Override
    public @Nullable String wishedExtension() {
        return null; // a wish concerns what the job makes at its end
    }
}
