package org.podstudio.core.api.media;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.podstudio.core.api.problem.StudioException;

/** One file that is looked at for more than one thing, and opened and sniffed once for all of them. For one thread; close it after use. */
public interface MediaLook extends Closeable {
    /** As {@link MediaProbe#probe}. */
    MediaFacts facts(MediaProbe.Depth depth) throws StudioException;

    /** As {@link MediaProbe#generator(java.nio.file.Path, String)}. */
    Optional<GeneratorMetadata> generator(String originalName) throws IOException;

    /** What {@link #generator} could not read of the file's texts, and why: a sentence each, at most some dozens. */
    default List<String> leftOut() {
        return List.of();
    }

    /** Whether the file's end is missing, as far as its headers tell. */
    default Optional<CutOff> cutOff() throws IOException {
        return Optional.empty();
    }
}
