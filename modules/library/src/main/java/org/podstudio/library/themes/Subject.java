package org.podstudio.library.themes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.MediaType;

/**
 * What rules may ask of a file that comes in.
 *
 * @param folders names of the folders it came from, outermost first
 * @param prompt the generator's or the sidecar's
 */
public record Subject(List<String> folders, String filename, MediaType type, List<String> tags, @Nullable String prompt,
        @Nullable GeneratorMetadata generator) {
    public Subject {
        folders = List.copyOf(folders);
        tags = List.copyOf(tags);
    }
}
