package org.podstudio.media.metadata.a1111;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.media.metadata.Found;
import org.podstudio.media.metadata.Json;
import org.podstudio.media.metadata.comfy.ComfyReader;
import org.podstudio.media.metadata.xmp.XmpTexts;

/** AUTOMATIC1111's web interface, Forge, reForge, SD.Next, Fooocus in its A1111 scheme, Civitai and all who write alike. */
@ServiceProvider(service = MetadataReader.class, position = 500)
public final class A1111Reader implements MetadataReader {
    private static final int VERSION = 5;

    /** Where such a text is found, the likeliest first. */
    private static final List<String> SOURCES = List.of("parameters", "exif:UserComment", "Parameters", "postprocessing", "comment",
            "Comment", "UserComment", "exif:ImageDescription", "exif:XPComment", "Description", "iptc:Caption", "stealth_pnginfo", "stealth_pngcomp",
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
        for (Map.Entry<String, String> text : XmpTexts.of(source, "Steps:", "UserComment", "description").entrySet()) {
            Optional<ParameterText> parsed = ParameterText.parse(text.getValue());
            if (parsed.isPresent()) {
                return Optional.of(metadata(parsed.get(), text.getKey(), text.getValue(), source));
            }
        }
        return AFTERWARDS.stream().filter(key -> source.first(key).isPresent()).findFirst().map(key -> afterwards(key, source.first(key).get()));
    }

    private GeneratorMetadata afterwards(String key, String text) {
        return new Found(id(), VERSION, Platforms.FIRST).raw(key, text).build(0.8);
    }

    private GeneratorMetadata metadata(ParameterText text, String key, String raw, EmbeddedText source) {
        Settings settings = text.settings();
        boolean graph = source.first("prompt").flatMap(Json::object).isPresent();
        String platform = Platforms.of(settings, graph);
        Found found = new Found(id(), VERSION, platform).raw(key, raw);
        if (graph) {
            found.raw("prompt", source.first("prompt").get());
            source.first("workflow").ifPresent(workflow -> found.raw("workflow", workflow));
        }
        @Nullable Number cfg = settings.number(settings.has("CFG scale") ? "CFG scale" : "Guidance scale");
        found.version(settings.text("Version")).prompt(text.prompt()).negative(text.negative())
                .seed(settings.number("Seed")).steps(settings.number("Steps")).sampler(settings.text("Sampler"))
                .scheduler(settings.text("Schedule type", "Scheduler")).cfg(cfg).size(settings.text("Size"))
                .model(settings.text("Model", "Base Model")).modelHash(settings.text("Model hash", "Base Model Hash"));
        if (graph) {
            ComfyReader.complete(source.first("prompt").get(), found);
        }
        new Adapters(settings, found).collect(text.prompt());
        boolean named = settings.has("Version") || settings.has("App") || !platform.equals(Platforms.FIRST);
        return found.build(named ? 1.0 : 0.9);
    }
}
