package org.podstudio.core.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The texts found in a file, verbatim, in file order. Keys: PNG text by its keyword ({@code parameters}), EXIF as {@code
 * exif:UserComment}, {@code exif:ImageDescription}, {@code exif:Make}…, IPTC as {@code iptc:Caption}…, container tags as
 * {@code tag:comment}, {@code comment} for comments of JPEG and GIF, {@code xmp}, {@code c2pa}, texts hidden in the pixels as
 * {@code stealth_pnginfo}, {@code stealth_pngcomp}, {@code stealth_rgbinfo} or {@code stealth_rgbcomp}, and {@code filename}.
 *
 * @param notes what was left out and why, for the log; empty when everything was read
 */
public record EmbeddedText(Map<String, List<String>> texts, List<String> notes) {
    public EmbeddedText {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        texts.forEach((key, values) -> copy.put(key, List.copyOf(values)));
        texts = Collections.unmodifiableMap(copy);
        notes = List.copyOf(notes);
    }

    /** Texts of a file that was read whole. */
    public EmbeddedText(Map<String, List<String>> texts) {
        this(texts, List.of());
    }

    /** The first text under {@code key}. */
    public Optional<String> first(String key) {
        List<String> values = texts.get(key);
        return values == null || values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
    }
}
