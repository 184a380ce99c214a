package org.podstudio.media.metadata.other;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.media.metadata.Found;
import org.podstudio.media.metadata.Json;

/**
 * NovelAI and Naifu: a JSON comment beside the name of the software, or both together hidden in the pixels. Captions of single
 * characters follow the prompt, each on its own line.
 */
@ServiceProvider(service = MetadataReader.class, position = 100)
public final class NovelAiReader implements MetadataReader {
    private static final int VERSION = 3;
    private static final List<String> HIDDEN = List.of("stealth_pngcomp", "stealth_pnginfo", "stealth_rgbcomp", "stealth_rgbinfo");

    @Override
    public String id() {
        return "novelai";
    }

    @Override
    public Optional<GeneratorMetadata> read(EmbeddedText source) {
        return visible(source).or(() -> hidden(source));
    }

    private Optional<GeneratorMetadata> visible(EmbeddedText source) {
        String software = source.first("Software").or(() -> source.first("exif:Software")).orElse("");
        String key = source.first("Comment").isPresent() ? "Comment" : "exif:UserComment";
        boolean named = software.startsWith("NovelAI") || software.toLowerCase(Locale.ROOT).contains("naifu");
        String text = source.first(key).orElse("");
        if (!named && !text.contains("\"uc\"") && !text.contains("NovelAI")) {
            return Optional.empty();
        }
        Optional<JsonNode> outer = Json.object(text);
        if (outer.isEmpty()) {
            return Optional.empty();
        }
        JsonNode json = Json.object(outer.get(), "Comment").orElse(outer.get());
        boolean own = String.valueOf(Json.text(outer.get(), "Software")).startsWith("NovelAI") || isSigned(json);
        if (!named && !own && !isBare(outer.get(), source)) {
            return Optional.empty();
        }
        String place = source.first("Source").or(() -> Optional.ofNullable(Json.text(outer.get(), "Source")))
                .orElse(software.equals("NovelAI") ? null : software);
        String platform = own || software.startsWith("NovelAI") ? "NovelAI" : "Naifu";
        Found found = new Found(id(), VERSION, platform).raw(key, text);
        return Optional.of(fill(found, json, source.first("Description").orElse(Json.text(outer.get(), "Description")), place)
                .build(named || own ? 1.0 : 0.8));
    }

    /** What NovelAI alone puts among the settings. */
    private static boolean isSigned(JsonNode json) {
        return json.has("signed_hash") && json.has("sampler") || json.has("v4_prompt") && json.has("uc");
    }

    /** Naifu names itself nowhere; its comment has these fields and its description is the prompt. */
    private static boolean isBare(JsonNode json, EmbeddedText source) {
        return json.has("uc") && json.has("steps") && json.has("seed") && json.has("sampler") && source.first("Description").isPresent();
    }

    private Optional<GeneratorMetadata> hidden(EmbeddedText source) {
        for (String key : HIDDEN) {
            Optional<JsonNode> all = source.first(key).flatMap(Json::object);
            Optional<JsonNode> comment = all.flatMap(json -> Json.object(json, "Comment"));
            if (comment.isPresent()) {
                Found found = new Found(id(), VERSION, "NovelAI").raw(key, source.first(key).get());
                String description = Json.text(all.get(), "Description");
                return Optional.of(fill(found, comment.get(), description, Json.text(all.get(), "Source")).build(1.0));
            }
        }
        return Optional.empty();
    }

    private static Found fill(Found found, JsonNode json, @Nullable String description, @Nullable String model) {
        String prompt = Json.text(json, "prompt") != null ? Json.text(json, "prompt") : description;
        return found.prompt(captions(json.path("v4_prompt").path("caption"), prompt))
                .negative(captions(json.path("v4_negative_prompt").path("caption"), Json.text(json, "uc")))
                .seed(Json.number(json, "seed")).steps(Json.number(json, "steps")).cfg(Json.number(json, "scale"))
                .sampler(Json.text(json, "sampler")).scheduler(Json.text(json, "noise_schedule"))
                .size(Json.number(json, "width"), Json.number(json, "height")).model(model);
    }

    private static @Nullable String captions(JsonNode caption, @Nullable String plain) {
        String base = Json.text(caption, "base_caption");
        StringBuilder text = new StringBuilder(base != null && !base.isBlank() ? base : plain == null ? "" : plain);
        for (JsonNode character : caption.path("char_captions")) {
            String words = Json.text(character, "char_caption");
            if (words != null && !words.isBlank()) {
                text.append('\n').append(words);
            }
        }
        return text.toString();
    }
}
