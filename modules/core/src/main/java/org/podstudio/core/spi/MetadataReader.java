package org.podstudio.core.spi;

import java.util.Optional;
import org.podstudio.core.api.media.GeneratorMetadata;

/**
 * Finds what one family of generators writes. Registered with {@code @ServiceProvider(service = MetadataReader.class)};
 * asked in order of {@code position}, the first answer counts.
 */
public interface MetadataReader {
    /** Stable id, stored with what it found. */
    String id();

    /** Empty when these texts are of no generator that it knows: never guess. */
    Optional<GeneratorMetadata> read(EmbeddedText source);
}
