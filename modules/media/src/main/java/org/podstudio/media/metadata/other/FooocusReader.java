package org.podstudio.media.metadata.other;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.media.metadata.Found;
import org.podstudio.media.metadata.Json;

/** Fooocus and its relatives in their own JSON scheme, with today's and yesterday's names of the fields. */
@ServiceProvider(service = MetadataReader.class, position = 150)
public final class FooocusReader implements MetadataReader {
    private static final int VERSION = 3;

    private static final Pattern WEIGHT_AND_NAME = Pattern.compile("(-?\\d{1,4}(?:\\.\\d{1,9})?) - (.+)");

    @Override
    public String id() {
        return "fooocus";
    }

    @Override
    public Optional<GeneratorMetadata> read(EmbeddedText source) {
        for (String key : java.util.List.of("parameters", "Comment", "comment", "exif:UserComment", "tag:metadata", "tag:comment")) {
            Optional<JsonNode> json = source.first(key).flatMap(Json::object).filter(FooocusReader::isFooocus);
            if (json.isPresent()) {
                return Optional.of(metadata(json.get(), key, source.first(key).get()));
            }
        }
        return Optional.empty();
    }

    private static boolean isFooocus(JsonNode json) {
        boolean now = json.has("prompt") && (json.has("base_model") || json.has("base_model_name"))
                && (json.has("guidance_scale") || json.has("cfg"));
        boolean before = json.has("Prompt") && (json.has("Base Model") || json.has("base_model_name"));
        return now || before;
    }

    private GeneratorMetadata metadata(JsonNode json, String key, String raw) {
        String software = String.valueOf(Json.text(json, "software", "Software"));
        String version = String.valueOf(Json.text(json, "version", "Version"));
        boolean relaxed = software.startsWith("Fooocus-MRE") || version.startsWith("Fooocus-MRE");
        String platform = software.startsWith("Ruined") ? "RuinedFooocus" : relaxed ? "Fooocus-MRE" : "Fooocus";
        Found found = new Found(id(), VERSION, platform).raw(key, raw)
                .version(Json.text(json, "version", "Version")).prompt(Json.text(json, "prompt", "Prompt"))
                .negative(Json.text(json, "negative_prompt", "Negative Prompt", "Negative"))
                .seed(Json.number(json, "seed", "Seed")).steps(Json.number(json, "steps", "Steps"))
                .cfg(Json.number(json, "guidance_scale", "Guidance Scale", "cfg", "CFG")).sampler(Json.text(json, "sampler", "Sampler", "sampler_name"))
                .scheduler(Json.text(json, "scheduler", "Scheduler")).model(Json.text(json, "base_model", "Base Model", "base_model_name"))
                .modelHash(Json.text(json, "base_model_hash"));
        String resolution = Json.text(json, "resolution", "Resolution");
        if (resolution != null) {
            String[] sides = resolution.replaceAll("[^0-9,x]", "").split("[,x]");
            found.size(sides.length == 2 ? sides[0] + "x" + sides[1] : null);
        } else {
            found.size(Json.number(json, "width", "Width"), Json.number(json, "height", "Height"));
        }
        for (JsonNode lora : json.path("loras")) {
            // [name, weight], or an object; RuinedFooocus once wrote the weight first.
            JsonNode name = lora.isObject() ? lora.path("name") : lora.path(Json.number(lora.path(0)) == null ? 0 : 1);
            Number weight = Json.number(lora.isObject() ? lora.path("weight") : lora.path(Json.number(lora.path(0)) == null ? 1 : 0));
            // Today RuinedFooocus writes [hash, "weight - name"].
            Matcher both = WEIGHT_AND_NAME.matcher(lora.path(1).asText(""));
            if (both.matches()) {
                found.lora(both.group(2), Double.valueOf(both.group(1)));
            } else if (name.isTextual()) {
                found.lora(name.asText(), weight == null ? null : weight.doubleValue());
            }
        }
        // "LoRA 1": "name : 0.5"; older ones in brackets.
        json.properties().forEach(e -> {
            if (e.getKey().matches("LoRA( \\d+)?( \\[.*\\])?|lora_combined_\\d+") && e.getValue().isTextual()) {
                String[] parts = e.getValue().asText().split(" : ");
                Number weight = parts.length > 1 ? Json.number(parts[1]) : null;
                found.lora(parts[0].strip(), weight == null ? null : weight.doubleValue());
            }
        });
        return found.build(1.0);
    }
}
