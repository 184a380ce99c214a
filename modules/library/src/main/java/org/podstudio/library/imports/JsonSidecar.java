package org.podstudio.library.imports;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.spi.EmbeddedText;

/**
 * JSON that lies beside a file: what Easy Diffusion, InvokeAI, Fooocus and SwarmUI would have embedded, and the exports of
 * Civitai, Midjourney and Suno. A generator is named only where the text names it; a prompt, and the settings beside it, are kept in any case.
 */
final class JsonSidecar {
    static final String READER = "json-sidecar";
    static final int VERSION = 1;

    /** Keys under which the same text is embedded in pictures, and whose readers look what it is. */
    private static final List<String> EMBEDDED = List.of("parameters", "prompt", "Comment");

    /** Keys that say by themselves who wrote them → members that only that program writes, of which the text must have one. */
    private static final Map<String, List<String>> SIGNED = Map.of(
            "invokeai_metadata", List.of("generation_mode", "rand_device", "app_version", "positive_style_prompt"),
            "sd-metadata", List.of("model_weights", "app_id"),
            "generation_data", List.of("baseModel", "ksamplerName", "samplerName"));

    private static final List<String> PROMPT = List.of("prompt", "full_command", "positive_prompt", "positivePrompt", "gpt_description_prompt",
            "text_prompt", "description_prompt");

    private static final List<String> NEGATIVE = List.of("negative_prompt", "negativePrompt", "negative");

    /** Where exports keep the settings. */
    private static final List<String> INNER = List.of("meta", "metadata", "params", "parameters", "generation", "settings", "reqData", "data");

    private JsonSidecar() {}

    /** The text as the readers of embedded texts know it: whole, and its values one by one. */
    static List<EmbeddedText> views(String text, Object json) {
        List<EmbeddedText> views = new ArrayList<>();
        for (String key : EMBEDDED) {
            views.add(new EmbeddedText(Map.of(key, List.of(text))));
        }
        if (json instanceof Map<?, ?> map) {
            SIGNED.forEach((key, members) -> {
                if (members.stream().anyMatch(map::containsKey)) {
                    views.add(new EmbeddedText(Map.of(key, List.of(text))));
                }
            });
            views.add(flat(map));
            for (String inner : INNER) {
                if (map.get(inner) instanceof Map<?, ?> values) {
                    views.add(flat(values));
                }
            }
        }
        return views;
    }

    private static EmbeddedText flat(Map<?, ?> map) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                texts.put(String.valueOf(key), List.of(String.valueOf(value)));
            }
        });
        return new EmbeddedText(texts);
    }

    static Told read(String raw, Object json) {
        Object one = json instanceof List<?> list && list.size() == 1 ? list.getFirst() : json;
        if (!(one instanceof Map<?, ?> map)) {
            return Told.NOTHING;
        }
        List<Map<?, ?>> maps = new ArrayList<>(List.of(map));
        for (String inner : INNER) {
            if (map.get(inner) instanceof Map<?, ?> values) {
                maps.add(values);
            }
        }
        String prompt = text(maps, PROMPT);
        String platform = platform(raw, maps);
        if (platform == null) {
            return prompt == null ? Told.NOTHING : Told.words(prompt, SettingLines.of(map, prompt));
        }
        GeneratorMetadata generator = new GeneratorMetadata(platform, text(maps, List.of("version", "app_version", "model_version")),
                text(maps, List.of("Model", "model", "model_name", "modelName", "use_stable_diffusion_model")),
                text(maps, List.of("Model hash", "model_hash", "modelHash")), prompt, text(maps, NEGATIVE), seed(maps), steps(maps),
                text(maps, List.of("sampler", "sampler_name", "Sampler")), text(maps, List.of("scheduler", "Schedule type")),
                decimal(maps, List.of("cfgScale", "cfg_scale", "guidance_scale", "guidance", "cfg")), text(maps, List.of("size", "Size")),
                List.of(), READER, VERSION, 0.7, Map.of("sidecar", raw));
        return Told.made(generator);
    }

    /** By what only that service writes, else by a key that says so; null when nothing does. */
    private static @Nullable String platform(String raw, List<Map<?, ?>> maps) {
        String lower = raw.toLowerCase(Locale.ROOT);
        if (lower.contains("cdn.midjourney.com") || maps.stream().anyMatch(map -> map.containsKey("full_command"))) {
            return "Midjourney";
        }
        String model = String.valueOf(text(maps, List.of("model_name", "major_model_version", "mv")));
        if (lower.contains("suno.ai/") || lower.contains("suno.com/") || model.startsWith("chirp")) {
            return "Suno";
        }
        if (lower.contains("udio.com/") || lower.contains("storage.googleapis.com/udio")) {
            return "Udio";
        }
        if (lower.contains("image.civitai.com") || maps.stream().anyMatch(map -> map.containsKey("civitaiResources"))
                || maps.stream().anyMatch(map -> map.containsKey("cfgScale") && map.containsKey("negativePrompt"))) {
            return "Civitai";
        }
        return text(maps, List.of("platform", "generator", "app", "software", "Software", "created_with"));
    }

    private static @Nullable String text(List<Map<?, ?>> maps, List<String> keys) {
        for (Map<?, ?> map : maps) {
            for (String key : keys) {
                Object value = map.get(key);
                if (value instanceof String text && !text.isBlank()) {
                    return text.strip();
                } else if (value instanceof Number number) {
                    return number.toString();
                }
            }
        }
        return null;
    }

    private static @Nullable BigInteger seed(List<Map<?, ?>> maps) {
        BigDecimal seed = number(maps, List.of("seed", "Seed"));
        return seed == null || seed.signum() < 0 ? null : seed.toBigInteger();
    }

    private static @Nullable Integer steps(List<Map<?, ?>> maps) {
        BigDecimal steps = number(maps, List.of("steps", "num_inference_steps", "Steps"));
        return steps == null || steps.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0 || steps.signum() < 0 ? null : steps.intValue();
    }

    private static @Nullable Double decimal(List<Map<?, ?>> maps, List<String> keys) {
        BigDecimal number = number(maps, keys);
        return number == null ? null : number.doubleValue();
    }

    private static @Nullable BigDecimal number(List<Map<?, ?>> maps, List<String> keys) {
        String text = text(maps, keys);
        return text == null || !text.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?") ? null : new BigDecimal(text);
    }
}
