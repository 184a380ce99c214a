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

    /**
     * All of a picture, made smaller for looking at; written as {@link #cut} does.
     *
     * @param mostPx longer side of the smaller picture
     * @return a file that is no larger, with the facts of {@code input}: its pixels stand for those of the original. {@code input}
     *     itself where it is small enough, or where nothing here can make it smaller
     * @throws StudioException why it cannot be read
     */
    default InputFile reduced(InputFile input, int mostPx, JobContext context) throws StudioException, CancelledException {
        return input;
    }
}
