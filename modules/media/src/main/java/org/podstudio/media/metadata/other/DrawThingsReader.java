package org.podstudio.media.metadata.other;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.media.metadata.Found;
import org.podstudio.media.metadata.Json;

/** Draw Things: a JSON object as user comment, mostly inside the XMP packet. */
@ServiceProvider(service = MetadataReader.class, position = 170)
public final class DrawThingsReader implements MetadataReader {
    private static final int VERSION = 1;

    @Override
    public String id() {
        return "draw-things";
    }

    @Override
    public Optional<GeneratorMetadata> read(EmbeddedText source) {
        for (String key : List.of("xmp", "exif:UserComment")) {
            for (String text : source.texts().getOrDefault(key, List.of())) {
                Optional<JsonNode> json = (key.equals("xmp") ? XmpComment.of(text) : Optional.of(text)).flatMap(Json::object)
                        .filter(j -> j.path("c").isTextual() && j.has("uc") && j.has("steps") && j.has("sampler"));
                if (json.isPresent()) {
                    return Optional.of(metadata(json.get(), new Found(id(), VERSION, "Draw Things").raw(key, text)));
                }
            }
        }
        return Optional.empty();
    }

    private static GeneratorMetadata metadata(JsonNode json, Found found) {
        found.prompt(Json.text(json, "c")).negative(Json.text(json, "uc")).seed(Json.number(json, "seed")).steps(Json.number(json, "steps"))
                .cfg(Json.number(json, "scale")).sampler(Json.text(json, "sampler")).model(Json.text(json, "model")).size(Json.text(json, "size"));
        for (JsonNode lora : json.path("lora")) {
            String name = Json.text(lora, "model") != null ? Json.text(lora, "model") : Json.text(lora, "file");
            Number weight = Json.number(lora, "weight");
            if (name != null) {
                found.lora(name, weight == null ? null : weight.doubleValue());
            }
        }
        return found.build(1.0);
    }
}
