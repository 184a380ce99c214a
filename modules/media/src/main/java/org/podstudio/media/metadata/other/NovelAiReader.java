package org.podstudio.media.metadata.other;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.media.metadata.Found;
import org.podstudio.media.metadata.Json;

/** NovelAI: a JSON comment beside the name of the software. */
@ServiceProvider(service = MetadataReader.class, position = 100)
public final class NovelAiReader implements MetadataReader {
    private static final int VERSION = 1;

    @Override
    public String id() {
        return "novelai";
    }

    @Override
    public Optional<GeneratorMetadata> read(EmbeddedText source) {
        String software = source.first("Software").or(() -> source.first("exif:Software")).orElse("");
        if (!software.startsWith("NovelAI")) {
            return Optional.empty();
        }
        String key = source.first("Comment").isPresent() ? "Comment" : "exif:UserComment";
        Optional<JsonNode> outer = source.first(key).flatMap(Json::object);
        if (outer.isEmpty()) {
            return Optional.empty();
        }
        JsonNode json = Json.object(outer.get(), "Comment").orElse(outer.get());
        String prompt = Json.text(json, "prompt");
        String negative = Json.text(json, "uc");
        String model = source.first("Source").orElse(software.equals("NovelAI") ? null : software);
        Found found = new Found(id(), VERSION, "NovelAI").raw(key, source.first(key).get())
                .prompt(prompt != null ? prompt : source.first("Description").orElse(null))
                .negative(negative != null ? negative : Json.text(json.path("v4_negative_prompt").path("caption"), "base_caption"))
                .seed(Json.number(json, "seed")).steps(Json.number(json, "steps")).cfg(Json.number(json, "scale"))
                .sampler(Json.text(json, "sampler")).scheduler(Json.text(json, "noise_schedule"))
                .size(Json.number(json, "width"), Json.number(json, "height")).model(model);
        return Optional.of(found.build(1.0));
    }
}
