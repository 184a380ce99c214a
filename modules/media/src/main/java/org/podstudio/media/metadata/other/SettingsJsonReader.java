package org.podstudio.media.metadata.other;

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
import org.podstudio.media.metadata.c2pa.Makers;

/**
 * A flat JSON object of settings, as dozens of small programs write it each with its own names: mflux, WanGP, FramePack, demos on
 * Hugging Face and scripts on diffusers. A prompt, a seed and two more settings of a sampling are proof enough.
 */
@ServiceProvider(service = MetadataReader.class, position = 720)
public final class SettingsJsonReader implements MetadataReader {
    private static final int VERSION = 1;
    private static final Pattern SIZE = Pattern.compile("\\D*(\\d{2,5})\\s*[x×,]\\s*(\\d{2,5})\\D*");

    private static final String[] PROMPT = {"prompt", "positive_prompt", "positivePrompt", "Prompt"};
    private static final String[] NEGATIVE = {"negative_prompt", "negativePrompt", "negativeprompt", "Negative Prompt"};
    private static final String[] SEED = {"seed", "Seed"};
    private static final String[] STEPS = {"steps", "num_inference_steps", "inference_steps", "sampling_steps", "Steps"};
    private static final String[] CFG = {"cfg_scale", "cfgScale", "guidance_scale", "guidanceScale", "guidance", "cfg", "scaleTxt", "CFG scale"};
    private static final String[] SAMPLER = {"sampler", "sampler_name", "samplerName", "sample_solver", "Sampler"};
    private static final String[] SCHEDULER = {"scheduler", "scheduler_name"};
    private static final String[] MODEL = {"model", "model_name", "model_type", "model_id", "modelName", "Model", "checkpoint"};
    private static final String[] HASH = {"model_hash", "modelHash", "Model hash"};

    /** A member that only this program writes → its name. */
    private static final Map<String, String> OWN = Map.of("mflux_version", "mflux", "latent_window_size", "FramePack", "quality_tags", "Hugging Face Space",
            "use_upscaler", "Hugging Face Space", "scaleTxt", "NMKD");

    @Override
    public String id() {
        return "settings-json";
    }

    @Override
    public Optional<GeneratorMetadata> read(EmbeddedText source) {
        for (Map.Entry<String, List<String>> texts : source.texts().entrySet()) {
            for (String text : texts.getValue()) {
                if (text.contains("rompt\"") && text.contains("eed\"")) {
                    Optional<GeneratorMetadata> found = Json.object(text).filter(SettingsJsonReader::isSampling)
                            .map(json -> metadata(json, new Found(id(), VERSION, platform(json)).raw(texts.getKey(), text)));
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSampling(JsonNode json) {
        int settings = (number(json, STEPS) == null ? 0 : 1) + (number(json, CFG) == null ? 0 : 1) + (text(json, SAMPLER) == null ? 0 : 1)
                + (text(json, MODEL) == null ? 0 : 1) + (text(json, NEGATIVE) == null ? 0 : 1);
        return text(json, PROMPT) != null && number(json, SEED) != null && settings >= 2;
    }

    private static String platform(JsonNode json) {
        for (Map.Entry<String, String> own : OWN.entrySet()) {
            if (json.has(own.getKey())) {
                return own.getValue();
            }
        }
        // "WanGP v8.9 by … - Wan2.1" of WanGP; others say it in a word.
        String named = Json.text(json, "software", "generator", "app", "type");
        return named == null || named.isBlank() ? Makers.UNNAMED : named.strip().split(" (?:v\\d|by )", 2)[0];
    }

    private static GeneratorMetadata metadata(JsonNode json, Found found) {
        found.prompt(text(json, PROMPT)).negative(text(json, NEGATIVE)).seed(number(json, SEED)).steps(number(json, STEPS)).cfg(number(json, CFG))
                .sampler(text(json, SAMPLER)).scheduler(text(json, SCHEDULER)).model(text(json, MODEL)).modelHash(text(json, HASH))
                .version(Json.text(json, "mflux_version", "version"))
                .size(Json.number(json, "width", "w", "Width"), Json.number(json, "height", "h", "Height"));
        Matcher size = SIZE.matcher(String.valueOf(Json.text(json, "resolution", "size")));
        if (size.matches()) {
            found.size(size.group(1) + "x" + size.group(2));
        }
        loras(found, json.path("lora_paths"), json.path("lora_scales"));
        loras(found, json.path("activated_loras"), json.path("loras_multipliers"));
        return found.build(0.9);
    }

    private static void loras(Found found, JsonNode names, JsonNode weights) {
        String[] listed = weights.asText("").strip().split("[\\s,]+");
        for (int i = 0; i < names.size(); i++) {
            Number weight = weights.isArray() ? Json.number(weights.path(i)) : i < listed.length ? Json.number(listed[i]) : null;
            String name = names.path(i).asText();
            found.lora(name.substring(name.lastIndexOf('/') + 1), weight == null ? null : weight.doubleValue());
        }
    }

    private static @Nullable String text(JsonNode json, String[] names) {
        return Json.text(json, names[0], names);
    }

    private static @Nullable Number number(JsonNode json, String[] names) {
        return Json.number(json, names[0], names);
    }
}
