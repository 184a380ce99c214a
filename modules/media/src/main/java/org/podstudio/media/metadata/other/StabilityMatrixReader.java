package org.podstudio.media.metadata.other;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.media.metadata.Found;
import org.podstudio.media.metadata.Json;
import org.podstudio.media.metadata.comfy.ComfyReader;

/** Stability Matrix, which writes its own JSON beside an A1111-like text. */
@ServiceProvider(service = MetadataReader.class, position = 130)
public final class StabilityMatrixReader implements MetadataReader {
    private static final int VERSION = 2;

    @Override
    public String id() {
        return "stability-matrix";
    }

    @Override
    public Optional<GeneratorMetadata> read(EmbeddedText source) {
        String raw = source.first("parameters-json").orElse("");
        return Json.object(raw).filter(json -> json.has("PositivePrompt")).map(json -> {
            Found found = new Found(id(), VERSION, "Stability Matrix").raw("parameters-json", raw).prompt(Json.text(json, "PositivePrompt"))
                    .negative(Json.text(json, "NegativePrompt")).seed(Json.number(json, "Seed")).steps(Json.number(json, "Steps"))
                    .cfg(Json.number(json, "CfgScale")).sampler(Json.text(json, "Sampler")).model(Json.text(json, "ModelName"))
                    .modelHash(Json.text(json, "ModelHash")).size(Json.number(json, "Width"), Json.number(json, "Height"));
            source.first("prompt").ifPresent(graph -> ComfyReader.complete(graph, found)); // it made the picture with a ComfyUI of its own
            return found.build(1.0);
        });
    }
}
