package org.podstudio.media.metadata;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.GeneratorMetadata;

/** Collects what a reader finds; a blank text counts as not found. */
public final class Found {
    private final String reader;
    private final int readerVersion;
    private final Map<String, String> raw = new LinkedHashMap<>();
    private final Map<String, GeneratorMetadata.Lora> loras = new LinkedHashMap<>();
    private String platform;
    private @Nullable String version;
    private @Nullable String model;
    private @Nullable String modelHash;
    private @Nullable String prompt;
    private @Nullable String negative;
    private @Nullable BigInteger seed;
    private @Nullable Integer steps;
    private @Nullable String sampler;
    private @Nullable String scheduler;
    private @Nullable Double cfg;
    private @Nullable String size;
    private @Nullable Double denoise;
    private List<GeneratorMetadata.Pass> passes = List.of();

    public Found(String reader, int readerVersion, String platform) {
        this.reader = reader;
        this.readerVersion = readerVersion;
        this.platform = platform;
    }

    public Found platform(String name) {
        platform = name;
        return this;
    }

    public Found version(@Nullable String text) {
        version = blankToNull(text);
        return this;
    }

    public Found model(@Nullable String text) {
        model = blankToNull(text);
        return this;
    }

    public Found modelHash(@Nullable String text) {
        modelHash = blankToNull(text);
        return this;
    }

    public Found prompt(@Nullable String text) {
        prompt = blankToNull(text);
        return this;
    }

    public Found negative(@Nullable String text) {
        negative = blankToNull(text);
        return this;
    }

    /**
     * Takes what a graph tells and the text beside it leaves out: the scheduler, and every pass where there are several. Some texts name both in
     * one word ({@code euler_ancestral_karras}): then the sampler is the graph's.
     */
    public Found completedBy(GeneratorMetadata graph) {
        passes = passes.isEmpty() ? graph.passes() : passes;
        if (scheduler == null && graph.scheduler() != null) {
            scheduler = graph.scheduler();
            boolean both = sampler != null && graph.sampler() != null && letters(sampler).equals(letters(graph.sampler() + scheduler));
            sampler = both ? graph.sampler() : sampler;
        }
        return this;
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** A negative seed means "any" and is not the one that was used. */
    public Found seed(@Nullable Number value) {
        BigInteger whole = value == null ? null : value instanceof BigInteger big ? big : BigInteger.valueOf(value.longValue());
        seed = whole == null || whole.signum() < 0 ? null : whole;
        return this;
    }

    public Found steps(@Nullable Number value) {
        steps = value == null || value.intValue() <= 0 ? null : value.intValue();
        return this;
    }

    public Found sampler(@Nullable String text) {
        sampler = blankToNull(text);
        return this;
    }

    public Found scheduler(@Nullable String text) {
        scheduler = blankToNull(text);
        return this;
    }

    public Found cfg(@Nullable Number value) {
        cfg = value == null ? null : value.doubleValue();
        return this;
    }

    /** Of a pass only. */
    public Found denoise(@Nullable Number value) {
        denoise = value == null ? null : value.doubleValue();
        return this;
    }

    public Found passes(List<GeneratorMetadata.Pass> all) {
        passes = all;
        return this;
    }

    /** What was found so far as one sampling of several. */
    public GeneratorMetadata.Pass pass() {
        return new GeneratorMetadata.Pass(model, prompt, negative, seed, steps, sampler, scheduler, cfg, denoise);
    }

    public Found size(@Nullable String text) {
        size = blankToNull(text);
        return this;
    }

    public Found size(@Nullable Number width, @Nullable Number height) {
        boolean known = width != null && height != null && width.intValue() > 0 && height.intValue() > 0;
        size = known ? width.intValue() + "x" + height.intValue() : null;
        return this;
    }

    /** The first mention of a name that has a weight wins. */
    public Found lora(String name, @Nullable Double weight) {
        if (!name.isBlank() && (weight != null || !loras.containsKey(name))) {
            GeneratorMetadata.Lora old = loras.get(name);
            if (old == null || old.weight() == null) {
                loras.put(name, new GeneratorMetadata.Lora(name, weight));
            }
        }
        return this;
    }

    public Found raw(String key, String text) {
        raw.put(key, text);
        return this;
    }

    public boolean hasPrompt() {
        return prompt != null;
    }

    public GeneratorMetadata build(double confidence) {
        List<GeneratorMetadata.Lora> all = new ArrayList<>(loras.values());
        return new GeneratorMetadata(platform, version, model, modelHash, prompt, negative, seed, steps, sampler, scheduler, cfg,
                size, all, reader, readerVersion, confidence, raw, passes);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
