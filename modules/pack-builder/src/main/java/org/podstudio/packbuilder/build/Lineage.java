package org.podstudio.packbuilder.build;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.GeneratorMetadata;

/**
 * How an asset came to be.
 *
 * @param parentHash SHA-256 of the asset it was made of
 * @param generator what the asset's own generator wrote, or that of the nearest original
 * @param edits from the first to the last
 */
public record Lineage(@Nullable String parentHash, @Nullable GeneratorMetadata generator, @Nullable ModelUse generatorModel, List<Edit> edits) {
    /** Source: IPTC NewsCodes, digital source type. */
    private static final String IPTC = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    public Lineage {
        edits = List.copyOf(edits);
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
        List<ModelUse> models = new ArrayList<>();
        if (generatorModel != null) {
            models.add(generatorModel);
        }
        edits.forEach(edit -> {
            if (edit.model() != null) {
                models.add(edit.model());
            }
        });
        return models;
    }
}
