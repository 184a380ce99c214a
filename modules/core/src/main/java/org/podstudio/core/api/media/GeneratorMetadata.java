package org.podstudio.core.api.media;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an AI generator wrote about how it made a file.
 *
 * @param platform generator's name, e.g. {@code ComfyUI}
 * @param seed unsigned 64-bit values occur, so not a {@code long}
 * @param size as the generator wrote it, e.g. {@code 1024x1024}
 * @param reader id of the reader that found this
 * @param readerVersion rises when the reader's results change, so that they can be rebuilt
 * @param confidence 0 to 1
 * @param raw source key → exact text, verbatim
 */
public record GeneratorMetadata(
        String platform,
        @Nullable String version,
        @Nullable String model,
        @Nullable String modelHash,
        @Nullable String prompt,
        @Nullable String negativePrompt,
        @Nullable BigInteger seed,
        @Nullable Integer steps,
        @Nullable String sampler,
        @Nullable String scheduler,
        @Nullable Double cfg,
        @Nullable String size,
        List<Lora> loras,
        String reader,
        int readerVersion,
        double confidence,
        Map<String, String> raw) {

    /** A low-rank adapter used beside the model. @param weight as written, usually 0 to 1 */
    public record Lora(String name, @Nullable Double weight) {}

    public GeneratorMetadata {
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("confidence lies in 0..1, was " + confidence);
        }
        loras = List.copyOf(loras);
        raw = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(raw));
    }
}
