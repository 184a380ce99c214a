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

/** Tensor.Art: what the user asked for as JSON; the seed that was drawn stands only in the graph that was run. */
@ServiceProvider(service = MetadataReader.class, position = 140)
public final class TensorArtReader implements MetadataReader {
    private static final int VERSION = 2;

    @Override
    public String id() {
        return "tensorart";
    }

    @Override
    public Optional<GeneratorMetadata> read(EmbeddedText source) {
        String raw = source.first("generation_data").orElse("");
        return Json.object(raw).filter(json -> json.has("prompt")).map(json -> metadata(json, raw, source));
    }

    private GeneratorMetadata metadata(JsonNode json, String raw, EmbeddedText source) {
        Found found = new Found(id(), VERSION, "Tensor.Art").raw("generation_data", raw);
        source.first("prompt").ifPresent(graph -> ComfyReader.describe(graph, found));
        Number seed = Json.number(json, "seed");
        if (seed != null && seed.longValue() >= 0) {
            found.seed(seed);
        }
        JsonNode model = json.path("baseModel");
        found.prompt(Json.text(json, "prompt")).negative(Json.text(json, "negativePrompt")).steps(Json.number(json, "steps"))
                .cfg(Json.number(json, "cfgScale")).sampler(Json.text(json, "ksamplerName", "samplerName")).scheduler(Json.text(json, "schedule"))
                .model(Json.text(model, "modelFileName")).modelHash(Json.text(model, "hash"))
                .size(Json.number(json, "width"), Json.number(json, "height"));
        for (JsonNode lora : json.path("models")) {
            Number weight = Json.number(lora, "weight");
            String name = Json.text(lora, "modelFileName");
            if (name != null) {
                found.lora(name, weight == null ? null : weight.doubleValue());
            }
        }
        return found.build(1.0);
    }
}
