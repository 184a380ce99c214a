package org.podstudio.media.metadata.a1111;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.media.metadata.Found;
import org.podstudio.media.metadata.Json;

/** AUTOMATIC1111's web interface, Forge, reForge, SD.Next, Fooocus in its A1111 scheme, Civitai and all who write alike. */
@ServiceProvider(service = MetadataReader.class, position = 500)
public final class A1111Reader implements MetadataReader {
    private static final int VERSION = 3;
    private static final Pattern LORA = Pattern.compile("<(?:lora|lyco|lycoris):([^:<>]+)(?::([^<>]*))?>");

    /** Where such a text is found, the likeliest first. */
    private static final List<String> SOURCES = List.of("parameters", "exif:UserComment", "Parameters", "postprocessing", "comment",
            "Comment", "exif:ImageDescription", "exif:XPComment", "Description", "iptc:Caption", "stealth_pnginfo", "stealth_pngcomp",
            "stealth_rgbinfo", "stealth_rgbcomp", "tag:parameters", "tag:comment", "tag:description");

    /** What the tab "Extras" writes: a picture was enlarged or mended, and there is no prompt. */
    private static final List<String> AFTERWARDS = List.of("postprocessing", "extras");

    @Override
    public String id() {
        return "a1111";
    }

    @Override
    public Optional<GeneratorMetadata> read(EmbeddedText source) {
        for (String key : SOURCES) {
            for (String text : source.texts().getOrDefault(key, List.of())) {
                Optional<ParameterText> parsed = ParameterText.parse(text);
                if (parsed.isPresent()) {
                    return Optional.of(metadata(parsed.get(), key, text, source));
                }
            }
        }
        return AFTERWARDS.stream().filter(key -> source.first(key).isPresent()).findFirst().map(key -> afterwards(key, source.first(key).get()));
    }

    private GeneratorMetadata afterwards(String key, String text) {
        return new Found(id(), VERSION, "AUTOMATIC1111").raw(key, text).build(0.8);
    }

    private GeneratorMetadata metadata(ParameterText text, String key, String raw, EmbeddedText source) {
        Settings settings = text.settings();
        boolean graph = source.first("prompt").flatMap(Json::object).isPresent();
        String platform = platform(settings, graph);
        Found found = new Found(id(), VERSION, platform).raw(key, raw);
        if (graph) {
            found.raw("prompt", source.first("prompt").get());
            source.first("workflow").ifPresent(workflow -> found.raw("workflow", workflow));
        }
        found.version(settings.text("Version")).prompt(text.prompt()).negative(text.negative())
                .seed(settings.number("Seed")).steps(settings.number("Steps")).sampler(settings.text("Sampler"))
                .scheduler(settings.text("Schedule type") != null ? settings.text("Schedule type") : settings.text("Scheduler"))
                .cfg(settings.number("CFG scale")).size(settings.text("Size"))
                .model(settings.text("Model")).modelHash(settings.text("Model hash"));
        Matcher matcher = LORA.matcher(text.prompt());
        while (matcher.find()) {
            found.lora(matcher.group(1).strip(), weight(matcher.group(2)));
        }
        String hashes = settings.text("Lora hashes");
        if (hashes != null) {
            for (String pair : hashes.split(",")) {
                found.lora(pair.split(":")[0].strip(), null);
            }
        }
        // The extension "Additional Networks" of former times: "name(hash)".
        for (int i = 1; settings.has("AddNet Model " + i); i++) {
            Number weight = settings.number("AddNet Weight " + i);
            found.lora(settings.text("AddNet Model " + i).replaceFirst("\\([0-9a-f]+\\)$", ""), weight == null ? null : weight.doubleValue());
        }
        civitai(settings, found);
        boolean named = settings.has("Version") || settings.has("App") || !platform.equals("AUTOMATIC1111");
        return found.build(named ? 1.0 : 0.9);
    }

    private static @Nullable Double weight(@Nullable String text) {
        Number number = text == null ? null : Json.number(text.split(":")[0]);
        return number == null ? null : number.doubleValue();
    }

    /** Civitai names its resources in a JSON list instead of the prompt. */
    private static void civitai(Settings settings, Found found) {
        String list = settings.text("Civitai resources");
        Optional<JsonNode> resources = list == null ? Optional.empty() : Json.object("{\"list\":" + list + "}");
        if (resources.isEmpty()) {
            return;
        }
        for (JsonNode resource : resources.get().path("list")) {
            String name = Json.text(resource, "modelName");
            String type = String.valueOf(Json.text(resource, "type"));
            if (name != null && type.equals("checkpoint") && !settings.has("Model")) {
                found.model(name);
            } else if (name != null && type.startsWith("l")) {
                Number weight = Json.number(resource, "weight");
                found.lora(name, weight == null ? null : weight.doubleValue());
            }
        }
    }

    private static final Map<String, String> BY_VERSION = Map.of("classic", "Forge Classic", "neo", "Forge Neo");

    private static String platform(Settings settings, boolean graph) {
        String app = settings.text("App");
        if (app != null && !app.isBlank()) {
            return app;
        }
        String version = settings.text("Version") == null ? "" : settings.text("Version");
        if (BY_VERSION.containsKey(version)) {
            return BY_VERSION.get(version);
        }
        if (version.startsWith("Fooocus")) {
            return "Fooocus";
        }
        if (version.startsWith("ComfyUI") || version.isEmpty() && graph) {
            return "ComfyUI";
        }
        if (version.matches("f\\d+\\.\\d+\\.\\d+v2-.*")) {
            return "reForge";
        }
        if (version.matches("f\\d+\\..*")) {
            return "Forge";
        }
        return settings.has("Civitai resources") || settings.has("Civitai metadata") ? "Civitai" : "AUTOMATIC1111";
    }
}
