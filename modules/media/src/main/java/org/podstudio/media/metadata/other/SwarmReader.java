package org.podstudio.media.metadata.other;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.media.metadata.Found;
import org.podstudio.media.metadata.Json;

/** SwarmUI and StableSwarmUI: a JSON object with {@code sui_image_params}. */
@ServiceProvider(service = MetadataReader.class, position = 120)
public final class SwarmReader implements MetadataReader {
    private static final int VERSION = 2;

    @Override
    public String id() {
        return "swarmui";
    }

    @Override
    public Optional<GeneratorMetadata> read(EmbeddedText source) {
        for (String key : java.util.List.of("parameters", "exif:UserComment", "exif:Model", "tag:comment", "tag:parameters")) {
            Optional<JsonNode> json = source.first(key).filter(t -> t.contains("sui_image_params")).flatMap(Json::object);
            if (json.isPresent() && json.get().path("sui_image_params").isObject()) {
                return Optional.of(metadata(json.get(), key, source.first(key).get()));
            }
        }
        return Optional.empty();
    }

    private GeneratorMetadata metadata(JsonNode whole, String key, String raw) {
        JsonNode json = whole.path("sui_image_params");
        Found found = new Found(id(), VERSION, "SwarmUI").raw(key, raw).version(Json.text(json, "swarm_version"))
                .prompt(Json.text(json, "prompt")).negative(Json.text(json, "negativeprompt"))
                .seed(Json.number(json, "seed")).steps(Json.number(json, "steps")).cfg(Json.number(json, "cfgscale"))
                .sampler(Json.text(json, "sampler", "comfyuisampler", "autowebuisampler"))
                .scheduler(Json.text(json, "scheduler", "comfyuischeduler")).model(Json.text(json, "model"))
                .size(Json.number(json, "width"), Json.number(json, "height"));
        for (JsonNode model : whole.path("sui_models")) {
            if ("model".equals(Json.text(model, "param"))) {
                found.modelHash(Json.text(model, "hash"));
            }
        }
        JsonNode loras = json.path("loras");
        for (int i = 0; i < loras.size(); i++) {
            Number weight = Json.number(json.path("loraweights").path(i));
            found.lora(loras.get(i).asText(), weight == null ? null : weight.doubleValue());
        }
        return found.build(1.0);
    }
}
