package org.podstudio.media.metadata.other;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.media.metadata.Found;
import org.podstudio.media.metadata.Json;

/** Civitai's own generator on ComfyUI: the graph that was run, and beside it what the user asked for. */
@ServiceProvider(service = MetadataReader.class, position = 145)
public final class CivitaiReader implements MetadataReader {
    private static final int VERSION = 1;

    @Override
    public String id() {
        return "civitai";
    }

    @Override
    public Optional<GeneratorMetadata> read(EmbeddedText source) {
        for (String key : java.util.List.of("exif:UserComment", "prompt", "parameters")) {
            String text = source.first(key).orElse("");
            Optional<JsonNode> asked = text.contains("extraMetadata")
                    ? Json.object(text).flatMap(json -> Json.object(json, "extraMetadata")) : Optional.empty();
            if (asked.isPresent() && asked.get().path("prompt").isTextual()) {
                return Optional.of(metadata(asked.get(), new Found(id(), VERSION, "Civitai").raw(key, text), text));
            }
        }
        return Optional.empty();
    }

    private static GeneratorMetadata metadata(JsonNode json, Found found, String graph) {
        org.podstudio.media.metadata.comfy.ComfyReader.describe(graph, found);
        Number seed = Json.number(json, "seed");
        if (seed != null) {
            found.seed(seed);
        }
        found.prompt(Json.text(json, "prompt")).negative(Json.text(json, "negativePrompt")).steps(Json.number(json, "steps"))
                .cfg(Json.number(json, "cfgScale")).sampler(Json.text(json, "sampler"));
        Number width = Json.number(json, "width");
        if (width != null) {
            found.size(width, Json.number(json, "height"));
        }
        return found.build(1.0);
    }
}
