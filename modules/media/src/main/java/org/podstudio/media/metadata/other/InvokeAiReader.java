package org.podstudio.media.metadata.other;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.media.metadata.Found;
import org.podstudio.media.metadata.Json;

/** InvokeAI since version 3 ({@code invokeai_metadata}), version 2 ({@code sd-metadata}) and its first form ({@code Dream}). */
@ServiceProvider(service = MetadataReader.class, position = 110)
public final class InvokeAiReader implements MetadataReader {
    private static final int VERSION = 2;
    private static final String PLATFORM = "InvokeAI";

    @Override
    public String id() {
        return "invokeai";
    }

    @Override
    public Optional<GeneratorMetadata> read(EmbeddedText source) {
        return source.first("invokeai_metadata").flatMap(Json::object).map(json -> current(json, source))
                .or(() -> source.first("sd-metadata").flatMap(Json::object).filter(json -> json.path("image").isObject()).map(json -> second(json, source)))
                .or(() -> source.first("Dream").flatMap(text -> DreamLine.parse(text, new Found(id(), VERSION, PLATFORM))));
    }

    private GeneratorMetadata current(JsonNode json, EmbeddedText source) {
        JsonNode model = json.path("model");
        String name = Json.text(model, "name") != null ? Json.text(model, "name") : Json.text(model, "model_name");
        Found found = new Found(id(), VERSION, PLATFORM).raw("invokeai_metadata", source.first("invokeai_metadata").orElse(""))
                .prompt(Json.text(json, "positive_prompt")).negative(Json.text(json, "negative_prompt"))
                .seed(Json.number(json, "seed")).steps(Json.number(json, "steps")).cfg(Json.number(json, "cfg_scale"))
                .sampler(Json.text(json, "scheduler")).size(Json.number(json, "width"), Json.number(json, "height"))
                .model(name).modelHash(Json.text(model, "hash")).version(Json.text(json, "app_version"));
        for (JsonNode lora : json.path("loras")) {
            JsonNode of = lora.path("model").isObject() ? lora.path("model") : lora.path("lora");
            String loraName = Json.text(of, "name") != null ? Json.text(of, "name") : Json.text(of, "model_name");
            Number weight = Json.number(lora, "weight");
            if (loraName != null) {
                found.lora(loraName, weight == null ? null : weight.doubleValue());
            }
        }
        return found.build(1.0);
    }

    private GeneratorMetadata second(JsonNode json, EmbeddedText source) {
        JsonNode image = json.path("image");
        JsonNode prompt = image.path("prompt");
        String text = prompt.isTextual() ? prompt.asText() : Json.text(prompt.path(0), "prompt");
        Found found = new Found(id(), VERSION, PLATFORM).raw("sd-metadata", source.first("sd-metadata").orElse(""));
        DreamLine.split(text == null ? "" : text, found);
        found.seed(Json.number(image, "seed")).steps(Json.number(image, "steps")).cfg(Json.number(image, "cfg_scale"))
                .sampler(Json.text(image, "sampler")).size(Json.number(image, "width"), Json.number(image, "height"))
                .model(Json.text(json, "model_weights")).modelHash(Json.text(json, "model_hash")).version(Json.text(json, "app_version"));
        return found.build(1.0);
    }
}
