package org.podstudio.media.metadata.other;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.media.metadata.Found;
import org.podstudio.media.metadata.Json;
import org.podstudio.media.metadata.xmp.XmpTexts;

/** Mochi Diffusion: labelled fields in the caption, parted by semicolons or, in later versions, by lines. */
@ServiceProvider(service = MetadataReader.class, position = 180)
public final class MochiDiffusionReader implements MetadataReader {
    private static final int VERSION = 1;
    private static final String NAME = "Mochi Diffusion";
    private static final String PROMPT = "Include in Image";
    private static final String GENERATOR = "Generator";

    private static final List<String> LABELS = List.of(PROMPT, "Exclude from Image", "Model", "Steps", "Guidance Scale", "Seed", "Size", "Quality",
            "Starting Image", "ControlNet Image", "Input Images", "Scheduler", "ML Compute Unit", "Upscaler", "Engine", "Model Key", GENERATOR);

    @Override
    public String id() {
        return "mochi-diffusion";
    }

    @Override
    public Optional<GeneratorMetadata> read(EmbeddedText source) {
        Map<String, String> captions = new LinkedHashMap<>(XmpTexts.of(source, PROMPT, "description"));
        for (String key : List.of("iptc:Caption", "exif:ImageDescription", "Description")) {
            source.first(key).ifPresent(text -> captions.put(key, text));
        }
        return captions.entrySet().stream().filter(text -> text.getValue().contains(PROMPT + ":"))
                .map(text -> read(text.getKey(), text.getValue())).flatMap(Optional::stream).findFirst();
    }

    private Optional<GeneratorMetadata> read(String key, String caption) {
        Map<String, String> fields = fields(caption);
        String generator = fields.getOrDefault(GENERATOR, "");
        if (!generator.startsWith(NAME)) {
            return Optional.empty();
        }
        return Optional.of(new Found(id(), VERSION, NAME).raw(key, caption).version(generator.substring(NAME.length()).strip())
                .prompt(fields.get(PROMPT)).negative(fields.get("Exclude from Image")).model(fields.get("Model"))
                .steps(Json.number(fields.get("Steps"))).cfg(Json.number(fields.get("Guidance Scale"))).seed(Json.number(fields.get("Seed")))
                .size(fields.get("Size")).sampler(fields.get("Scheduler")).build(1.0));
    }

    /** A field ends where the next label begins, for its text may hold both separators. */
    private static Map<String, String> fields(String caption) {
        TreeMap<Integer, String> starts = new TreeMap<>();
        for (String label : LABELS) {
            for (String before : List.of("; ", "\n")) {
                int at = caption.indexOf(before + label + ": ");
                if (at >= 0) {
                    starts.putIfAbsent(at + before.length(), label);
                }
            }
            if (caption.startsWith(label + ": ")) {
                starts.put(0, label);
            }
        }
        Map<String, String> fields = new TreeMap<>();
        starts.forEach((at, label) -> {
            Integer next = starts.higherKey(at);
            String text = caption.substring(at + label.length() + 2, next == null ? caption.length() : next).strip();
            fields.putIfAbsent(label, text.endsWith(";") ? text.substring(0, text.length() - 1) : text);
        });
        return fields;
    }
}
