package org.podstudio.core.api.media;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Metadata blocks that are carried from a picture to the pictures made of it.
 *
 * @param icc ICC profile bytes
 * @param exif EXIF block starting at its TIFF header, orientation already reset to 1
 * @param xmp XMP packet, UTF-8
 * @param text PNG text key → text, e.g. {@code parameters}
 */
public record EmbeddedMetadata(byte @Nullable [] icc, byte @Nullable [] exif, byte @Nullable [] xmp, Map<String, String> text) {
    public static final EmbeddedMetadata NONE = new EmbeddedMetadata(null, null, null, Map.of());

    public EmbeddedMetadata {
        text = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(text));
    }
}
