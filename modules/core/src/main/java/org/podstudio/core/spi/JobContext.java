package org.podstudio.core.spi;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;

/** What a running job may ask of the engine. Valid during the run; safe from any thread of the job. */
public interface JobContext {
    JobId id();

    /** Empty folder for unfinished files, removed when the job ends. On the file system of the final place. */
    Path workDir();

    /**
     * Folder for finished parts that outlive a run which fails, or dies with its process: a later job of the same kind, settings and
     * inputs finds them here. Removed when the job succeeds or is canceled. Null where nothing is kept, as in previews and outside
     * of projects: everything then begins anew. What lies here may come from another version of the program or of the input; the
     * job must tell for itself.
     */
    default @Nullable Path keptDir() throws StudioException {
        return null;
    }

    /** Tells that a part lies in {@link #keptDir}: should the process die later, what was decoded until now was not to blame. */
    default void partKept() throws StudioException {}

    /** Reports progress, and leaves if the job was canceled; call it at least twice a second. */
    void step(long done, long total, Progress.Unit unit, String what) throws CancelledException;

    boolean cancelled();

    /** Called once, on another thread, when the job is canceled: ends one long native call. Close after it. */
    Subscription onCancel(Runnable action);

    /** A line in the job's own log. Never prompts or keys. */
    void log(String line);

    /** What was measured or found; becomes part of the job. The value is text, a number, a boolean, a list or a map of these. */
    void fact(String name, @Nullable Object value);

    /** What really does the work, e.g. {@code cpu}. */
    void device(String device);

    /** Native threads this job may use. */
    int threads();

    /** Extension the caller wishes for the main output, without the dot; null leaves it to the settings. */
    @Nullable String wishedExtension();
}
