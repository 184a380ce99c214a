package org.podstudio.core.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The texts found in a file, verbatim, in file order. Keys: PNG text by its keyword ({@code parameters}), EXIF as {@code
 * exif:UserComment}, {@code exif:ImageDescription}, {@code exif:Make}…, container tags as {@code tag:comment}, {@code
 * xmp}, {@code c2pa}, and {@code filename}.
 */
public record EmbeddedText(Map<String, List<String>> texts) {
    public EmbeddedText {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        texts.forEach((key, values) -> copy.put(key, List.copyOf(values)));
        texts = Collections.unmodifiableMap(copy);
    }

    /** The first text under {@code key}. */
    public Optional<String> first(String key) {
        List<String> values = texts.get(key);
        return values == null || values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
    }
}
