package org.podstudio.core.spi;

import java.util.List;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;

/**
 * A job kind that makes new files from one file and knows nothing of projects: it runs the same on an asset and on any file.
 * The engine moves what it made into place and records it with its parent; the input is never changed.
 */
public non-sealed interface FileOperation<S extends JobSettings> extends JobKind<S> {
    /**
     * What this input needs; the guard asks before the job is stored. Called quickly, without decoding.
     *
     * @throws StudioException when it cannot work at all with these settings: {@code model-missing}, {@code bad-setting}
     */
    Requirement requirement(S settings, InputFile input) throws StudioException;

    /**
     * Does the work on the calling thread, writing only in {@link JobContext#workDir}. Reports progress through {@link
     * JobContext#step}, which also leaves when the job is canceled.
     *
     * @return the files it made, the main one first
     */
    List<OutputFile> apply(S settings, InputFile input, JobContext context) throws StudioException, CancelledException;
}
