package org.podstudio.core.api.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;

/**
 * Tells what a file is, from its content. Safe from any thread; blocks on the disk, so never on the EDT. Never changes
 * a file, and holds no file open after a call but that of a look.
 */
public interface MediaProbe {
    /** How far to look. */
    enum Depth {
        /**
         * What headers tell: what an import needs. The facts are those of {@link #FIRST_FRAME}, and so are the refusals of what is no
         * media, empty, cut before its header ends or without any stream. Whether pixels and sounds can be decoded stays open.
         */
        HEADERS,
        /** Also decodes the first frame, or 0.1 s of each stream. */
        FIRST_FRAME
    }

    /** The type by the first bytes, empty when it is no media we know. Reads at most 64 KiB. */
    Optional<SniffedType> sniff(Path file) throws IOException;

    /**
     * The technical facts.
     *
     * @throws StudioException with code {@code not-media}, {@code file-empty}, {@code format-unsupported},
     *     {@code file-damaged}, {@code too-large} or {@code file-unreadable}
     */
    MediaFacts probe(Path file, Depth depth) throws StudioException;

    /** What its generator wrote; empty for a file that was not generated. Damaged metadata yields empty, not an error. */
    Optional<GeneratorMetadata> generator(Path file) throws IOException;

    /**
     * The same for a file that lies here under another name than its maker gave it: some generators say who they are in the
     * file's name only.
     *
     * @param originalName last part of the name that it came with
     */
    default Optional<GeneratorMetadata> generator(Path file, String originalName) throws IOException {
        return generator(file);
    }

    /**
     * The same as {@link #sniff(Path)} of a file that has been read already.
     *
     * @param content all of it
     */
    default Optional<SniffedType> sniff(Path file, byte[] content) throws IOException {
        return sniff(file);
    }

    /**
     * Facts and generator of one file, which is opened once for both.
     *
     * @param content all of it where it has been read already, else null; it must not change before the look is closed
     * @throws IOException if it cannot be opened
     */
    default MediaLook look(Path file, byte @Nullable [] content) throws IOException {
        return new MediaLook() {
            @Override
            public MediaFacts facts(Depth depth) throws StudioException {
                return probe(file, depth);
            }

            @Override
            public Optional<GeneratorMetadata> generator(String originalName) throws IOException {
                return MediaProbe.this.generator(file, originalName);
            }

            @Override
            public void close() {}
        };
    }

    /** What is wrong with the tables that the user wrote for it, e.g. of generators' file names; it goes on without them. */
    default List<Problem> problems() {
        return List.of();
    }
}
