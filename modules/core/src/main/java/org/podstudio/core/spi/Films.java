package org.podstudio.core.spi;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.FilmRemake;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;

/** Makes films anew, picture by picture. Found in the Lookup. Safe from any thread; blocks, so never on the EDT. */
public interface Films {
    /** How finely the new pictures are encoded. */
    enum Quality {
        /** For further work: no eye tells it from what was made. */
        FINE,
        /** Looks the same at a glance. */
        USUAL,
        /** Smaller files. */
        SMALL
    }

    /**
     * Opens a film; looks through the whole file once, without decoding, so that one that breaks off is refused before the work.
     *
     * @param wishedExtension of the new file, without the dot; null for one like the film's
     * @throws StudioException {@code no-video}, {@code file-damaged}, {@code format-unsupported} (encrypted, transparent, high
     *     dynamic range, or streams that the wished format cannot hold) or {@code file-unreadable}
     */
    FilmRemake remake(Path film, @Nullable String wishedExtension, Quality quality, JobContext context)
            throws StudioException, CancelledException;

    /** Whether an image file holds more than one picture that are shown one after another. */
    boolean animated(Path image) throws StudioException;
}
