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
    private static final int VERSION = 3;
    private static final String PLATFORM = "InvokeAI";

    @Override
    public String id() {
        return "invokeai";
    }

    @Override
    public Optional<GeneratorMetadata> read(EmbeddedText source) {
        return current(source, "invokeai_metadata").or(() -> current(source, "tag:invokeai_metadata")).or(() -> graph(source))
                .or(() -> source.first("sd-metadata").flatMap(Json::object).filter(json -> image(json).isObject()).map(json -> second(json, source)))
                .or(() -> source.first("Dream").flatMap(text -> DreamLine.parse(text, new Found(id(), VERSION, PLATFORM))));
    }

    private Optional<GeneratorMetadata> current(EmbeddedText source, String key) {
        return source.first(key).flatMap(Json::object).map(json -> current(json, key, source.first(key).get()));
    }

    /** Where the settings are missing, a node of the graph holds them. */
    private Optional<GeneratorMetadata> graph(EmbeddedText source) {
        String key = "invokeai_graph";
        Optional<JsonNode> graph = source.first(key).flatMap(Json::object);
        return graph.stream().flatMap(json -> json.path("nodes").valueStream()).filter(node -> node.path("type").asText().equals("core_metadata"))
                .findFirst().map(node -> current(node, key, source.first(key).get()));
    }

    private GeneratorMetadata current(JsonNode json, String key, String raw) {
        JsonNode model = json.path("model");
        String name = model.isTextual() ? model.asText() : Json.text(model, "name", "model_name");
        Found found = new Found(id(), VERSION, PLATFORM).raw(key, raw)
                .prompt(Json.text(json, "positive_prompt")).negative(Json.text(json, "negative_prompt"))
                .seed(Json.number(json, "seed")).steps(Json.number(json, "steps")).cfg(Json.number(json, "cfg_scale", "guidance"))
                .sampler(Json.text(json, "scheduler")).size(Json.number(json, "width"), Json.number(json, "height"))
                .model(name).modelHash(Json.text(model, "hash")).version(Json.text(json, "app_version"));
        for (JsonNode lora : json.path("loras")) {
            JsonNode of = lora.path("model").isObject() ? lora.path("model") : lora.path("lora");
            String loraName = Json.text(of, "name", "model_name");
            Number weight = Json.number(lora, "weight");
            if (loraName != null) {
                found.lora(loraName, weight == null ? null : weight.doubleValue());
            }
        }
        return found.build(1.0);
    }

    /** Its first writers kept a list of one. */
    private static JsonNode image(JsonNode json) {
        return json.path("image").isObject() ? json.path("image") : json.path("images").path(0);
    }

    private GeneratorMetadata second(JsonNode json, EmbeddedText source) {
        JsonNode image = image(json);
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
