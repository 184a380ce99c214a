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
 * @param density how large the picture is meant to be printed, across and down as it is shown; null when the file does not say
 */
public record EmbeddedMetadata(byte @Nullable [] icc, byte @Nullable [] exif, byte @Nullable [] xmp, Map<String, String> text,
        @Nullable Density density) {
    public static final EmbeddedMetadata NONE = new EmbeddedMetadata(null, null, null, Map.of());

    public EmbeddedMetadata {
        text = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(text));
    }

    /** Of a file that does not say how large it is meant to be printed. */
    public EmbeddedMetadata(byte @Nullable [] icc, byte @Nullable [] exif, byte @Nullable [] xmp, Map<String, String> text) {
        this(icc, exif, xmp, text, null);
    }

    public EmbeddedMetadata with(@Nullable Density other) {
        return new EmbeddedMetadata(icc, exif, xmp, text, other);
    }

    /** The same in the colours that everybody expects. */
    public EmbeddedMetadata withoutProfile() {
        return new EmbeddedMetadata(null, exif, xmp, text, density);
    }
}
