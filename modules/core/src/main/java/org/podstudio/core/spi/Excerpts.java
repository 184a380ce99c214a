package org.podstudio.core.spi;

import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;

/** Cuts parts out of files for previews. Found in the Lookup. Safe from any thread; blocks, so never on the EDT. */
public interface Excerpts {
    /**
     * Writes the part as a file of its own into {@link JobContext#workDir}: a picture pixel for pixel, not rescaled, with its
     * colour profile; of sound and video what lies in the span, quickly and as close to the original as that allows.
     *
     * @return the new file with its own facts; {@code input} itself where the part is the whole
     * @throws StudioException {@code wrong-excerpt} when the file has no such parts, or why it cannot be read
     */
    InputFile cut(InputFile input, Excerpt excerpt, JobContext context) throws StudioException, CancelledException;
}
