package org.podstudio.media.metadata.other;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.media.metadata.Found;
import org.podstudio.media.metadata.Json;

/**
 * Easy Diffusion: one PNG text a field, one JSON object in the comment of a JPEG or WebP, or a text file beside the picture. The fields have the names of the
 * program or those that its users read; {@code prompt} alone is ComfyUI's.
 */
@ServiceProvider(service = MetadataReader.class, position = 160)
public final class EasyDiffusionReader implements MetadataReader {
    private static final int VERSION = 1;

    /** Name in the program, name for the reader. */
    private enum Field {
        PROMPT("prompt", "Prompt"), NEGATIVE("negative_prompt", "Negative Prompt"), SEED("seed", "Seed"),
        MODEL("use_stable_diffusion_model", "Stable Diffusion model"), SAMPLER("sampler_name", "Sampler"),
        SCHEDULER("scheduler_name", "Scheduler"), STEPS("num_inference_steps", "Steps"), CFG("guidance_scale", "Guidance Scale"),
        WIDTH("width", "Width"), HEIGHT("height", "Height"), LORA("use_lora_model", "LoRA model"), LORA_WEIGHT("lora_alpha", "LoRA Strength");

        private final String program;
        private final String label;

        Field(String program, String label) {
            this.program = program;
            this.label = label;
        }

        JsonNode of(JsonNode json) {
            return json.has(program) ? json.path(program) : json.path(label);
        }
    }

    @Override
    public String id() {
        return "easy-diffusion";
    }

    @Override
    public Optional<GeneratorMetadata> read(EmbeddedText source) {
        for (String key : List.of("exif:UserComment", "parameters", "stealth_pnginfo")) {
            Optional<JsonNode> json = source.first(key).filter(t -> t.contains("num_inference_steps") || t.contains("Guidance Scale"))
                    .flatMap(text -> Json.object(text).or(() -> lines(text))).filter(EasyDiffusionReader::isComplete);
            if (json.isPresent()) {
                return Optional.of(metadata(json.get(), new Found(id(), VERSION, "Easy Diffusion").raw(key, source.first(key).get())));
            }
        }
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        Found found = new Found(id(), VERSION, "Easy Diffusion");
        for (Field field : Field.values()) {
            for (String name : List.of(field.program, field.label)) {
                source.first(name).ifPresent(text -> {
                    fields.put(name, text);
                    found.raw(name, text);
                });
            }
        }
        return isComplete(fields) ? Optional.of(metadata(fields, found)) : Optional.empty();
    }

    /** The text file that is saved beside a picture: one field a line. */
    private static Optional<JsonNode> lines(String text) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (Field field : Field.values()) {
            String mark = field.label + ": ";
            int from = text.startsWith(mark) ? 0 : text.indexOf("\n" + mark) + 1;
            if (from > 0 || text.startsWith(mark)) {
                int end = text.indexOf('\n', from);
                fields.put(field.label, text.substring(from + mark.length(), end < 0 ? text.length() : end).strip());
            }
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(fields);
    }

    /** Other programs write some of these names, none so many. */
    private static boolean isComplete(JsonNode json) {
        return Field.PROMPT.of(json).isTextual() && Json.number(Field.SEED.of(json)) != null && Json.number(Field.STEPS.of(json)) != null
                && Json.number(Field.CFG.of(json)) != null && !Field.MODEL.of(json).isMissingNode();
    }

    private static GeneratorMetadata metadata(JsonNode json, Found found) {
        found.prompt(text(Field.PROMPT, json)).negative(text(Field.NEGATIVE, json)).seed(Json.number(Field.SEED.of(json)))
                .steps(Json.number(Field.STEPS.of(json))).cfg(Json.number(Field.CFG.of(json))).sampler(text(Field.SAMPLER, json))
                .scheduler(text(Field.SCHEDULER, json)).model(text(Field.MODEL, json))
                .size(Json.number(Field.WIDTH.of(json)), Json.number(Field.HEIGHT.of(json)));
        List<String> names = list(Field.LORA.of(json));
        List<String> weights = list(Field.LORA_WEIGHT.of(json));
        for (int i = 0; i < names.size(); i++) {
            Number weight = i < weights.size() ? Json.number(weights.get(i)) : null;
            found.lora(names.get(i), weight == null ? null : weight.doubleValue());
        }
        return found.build(1.0);
    }

    private static @Nullable String text(Field field, JsonNode json) {
        return field.of(json).isTextual() ? field.of(json).asText() : null;
    }

    /** A list, the text of a Python list, or one value. */
    private static List<String> list(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(JsonNode::asText).toList();
        }
        String text = value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
        if (text.isEmpty() || text.equals("None")) {
            return List.of();
        }
        String inner = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        return java.util.Arrays.stream(inner.split(",")).map(part -> part.strip().replaceAll("^['\"]|['\"]$", "")).filter(p -> !p.isEmpty()).toList();
    }
}
