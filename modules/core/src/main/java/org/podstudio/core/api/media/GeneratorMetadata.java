package org.podstudio.core.api.media;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
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
 * @param passes every sampling of a graph that has several, the last one before the saved picture first; empty where there is
 *     one only, for then the fields above say it all. They describe the pass that made the picture first
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
        Map<String, String> raw,
        List<Pass> passes) {

    /** A low-rank adapter used beside the model. @param weight as written, usually 0 to 1 */
    public record Lora(String name, @Nullable Double weight) {}

    /**
     * One of several samplings. What it does not tell is null.
     *
     * @param denoise 0 to 1; below 1 it began with a picture
     */
    public record Pass(
            @Nullable String model,
            @Nullable String prompt,
            @Nullable String negativePrompt,
            @Nullable BigInteger seed,
            @Nullable Integer steps,
            @Nullable String sampler,
            @Nullable String scheduler,
            @Nullable Double cfg,
            @Nullable Double denoise) {}

    /** Of a generator that samples once, or does not tell. */
    public GeneratorMetadata(String platform, @Nullable String version, @Nullable String model, @Nullable String modelHash,
            @Nullable String prompt, @Nullable String negativePrompt, @Nullable BigInteger seed, @Nullable Integer steps,
            @Nullable String sampler, @Nullable String scheduler, @Nullable Double cfg, @Nullable String size, List<Lora> loras,
            String reader, int readerVersion, double confidence, Map<String, String> raw) {
        this(platform, version, model, modelHash, prompt, negativePrompt, seed, steps, sampler, scheduler, cfg, size, loras, reader,
                readerVersion, confidence, raw, List.of());
    }

    public GeneratorMetadata {
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("confidence lies in 0..1, was " + confidence);
        }
        loras = List.copyOf(loras);
        passes = List.copyOf(passes);
        raw = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(raw));
    }

    /** The same with these texts. */
    public GeneratorMetadata withRaw(Map<String, String> texts) {
        return new GeneratorMetadata(platform, version, model, modelHash, prompt, negativePrompt, seed, steps, sampler, scheduler, cfg, size, loras, reader,
                readerVersion, confidence, texts, passes);
    }

    /** The prompts of all passes, each once; that of the pass that made the picture first comes first, unless it has none. */
    public List<String> prompts() {
        return all(prompt, Pass::prompt);
    }

    /** As {@link #prompts}: what was not wanted. */
    public List<String> negativePrompts() {
        return all(negativePrompt, Pass::negativePrompt);
    }

    /** As {@link #prompts}: the models. */
    public List<String> models() {
        return all(model, Pass::model);
    }

    private List<String> all(@Nullable String first, Function<Pass, @Nullable String> ofPass) {
        return Stream.concat(Stream.ofNullable(first), passes.stream().map(ofPass)).filter(text -> text != null && !text.isBlank())
                .distinct().toList();
    }
}
