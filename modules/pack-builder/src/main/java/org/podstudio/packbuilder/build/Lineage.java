package org.podstudio.packbuilder.build;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.GeneratorMetadata;

/**
 * How an asset came to be.
 *
 * @param parentHash SHA-256 of the asset it was made of
 * @param generator what the asset's own generator wrote, or that of the nearest original
 * @param generatorModels what the generator names: the model that made the picture first, then others and adapters
 * @param edits from the first to the last
 * @param words the prompt that counts: what the user says of the asset, else the generator's
 */
public record Lineage(@Nullable String parentHash, @Nullable GeneratorMetadata generator, List<ModelUse> generatorModels, List<Edit> edits,
        Words words) {
    /** Source: IPTC NewsCodes, digital source type. */
    private static final String IPTC = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    /** @param prompt null without one @param negative what was not wanted, null without one */
    public record Words(@Nullable String prompt, @Nullable String negative) {
        static Words of(@Nullable GeneratorMetadata generator) {
            return generator == null ? new Words(null, null) : new Words(generator.prompt(), generator.negativePrompt());
        }
    }

    /** One with the generator's words. */
    public Lineage(@Nullable String parentHash, @Nullable GeneratorMetadata generator, List<ModelUse> generatorModels, List<Edit> edits) {
        this(parentHash, generator, generatorModels, edits, Words.of(generator));
    }

    public Lineage {
        generatorModels = List.copyOf(generatorModels);
        edits = List.copyOf(edits);
        if (generator != null && generatorModels.isEmpty()) {
            throw new IllegalArgumentException("a generator has a model, be it unknown");
        }
    }

    /** The model that made it; null when it was not generated as far as is known. */
    public @Nullable ModelUse generatorModel() {
        return generatorModels.isEmpty() ? null : generatorModels.getFirst();
    }

    /** The worst of all models and of edits without a record; null when no model had a part in it as far as is known. */
    public @Nullable Commercial commercial() {
        List<Commercial> all = Stream.concat(models().stream().map(ModelUse::sale),
                edits.stream().filter(Edit::unrecorded).map(edit -> Commercial.UNKNOWN)).toList();
        return all.isEmpty() ? null : Commercial.worst(all.stream());
    }

    public boolean generated() {
        return generator != null;
    }

    public boolean editedWithAi() {
        return edits.stream().anyMatch(edit -> edit.model() != null);
    }

    /** The IPTC address; null when nothing is known. */
    public @Nullable String digitalSourceType() {
        return generated() ? IPTC + "trainedAlgorithmicMedia" : editedWithAi() ? IPTC + "algorithmicallyEnhanced" : null;
    }

    List<ModelUse> models() {
        List<ModelUse> models = new ArrayList<>(generatorModels);
        edits.forEach(edit -> {
            if (edit.model() != null) {
                models.add(edit.model());
            }
        });
        return models;
    }
}
