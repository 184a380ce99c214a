package org.podstudio.core.api.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Knows what sidecars say that lie beside files, so that what a user decided survives the loss of a database. Found in the
 * Lookup. Safe from any thread; blocks on the disk.
 */
public interface SidecarSource {
    /**
     * What one says.
     *
     * @param theme null when it does not say
     */
    record Told(List<String> tags, @Nullable String theme, Publisher.Start start) {
        public Told {
            tags = List.copyOf(tags);
        }
    }

    /** Of {@code x.png.xmp} or {@code x.xmp} beside {@code x.png}; empty when there is none, or none that can be read. */
    Optional<Told> beside(Path file);
}
