package org.podstudio.media.metadata.comfy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values of a node's widgets in the editor's form: a list without names. New editors name the widgets among the inputs, for
 * old ones we know the order of the common nodes.
 */
final class Widgets {
    /** The seed's own companion in the list of values. */
    private static final Set<String> AFTER_SEED = Set.of("fixed", "increment", "decrement", "randomize");

    private static final Map<String, List<String>> KNOWN = Map.ofEntries(
            Map.entry("KSampler", List.of("seed", "", "steps", "cfg", "sampler_name", "scheduler", "denoise")),
            Map.entry("KSamplerAdvanced", List.of("add_noise", "noise_seed", "", "steps", "cfg", "sampler_name", "scheduler")),
            Map.entry("SamplerCustom", List.of("add_noise", "noise_seed", "", "cfg")),
            Map.entry("CLIPTextEncode", List.of("text")),
            Map.entry("CheckpointLoaderSimple", List.of("ckpt_name")),
            Map.entry("UNETLoader", List.of("unet_name", "weight_dtype")),
            Map.entry("UnetLoaderGGUF", List.of("unet_name")),
            Map.entry("LoraLoader", List.of("lora_name", "strength_model", "strength_clip")),
            Map.entry("LoraLoaderModelOnly", List.of("lora_name", "strength_model")),
            Map.entry("EmptyLatentImage", List.of("width", "height", "batch_size")),
            Map.entry("EmptySD3LatentImage", List.of("width", "height", "batch_size")),
            Map.entry("SDXLEmptyLatentSizePicker+", List.of("resolution", "batch_size", "width_override", "height_override")),
            Map.entry("RandomNoise", List.of("noise_seed", "")),
            Map.entry("KSamplerSelect", List.of("sampler_name")),
            Map.entry("BasicScheduler", List.of("scheduler", "steps", "denoise")),
            Map.entry("FluxGuidance", List.of("guidance")),
            Map.entry("CFGGuider", List.of("cfg")));

    private Widgets() {}

    /** Name → value, in order. Names that nobody tells are made up. */
    static Map<String, JsonNode> of(JsonNode node) {
        Map<String, JsonNode> named = new LinkedHashMap<>();
        JsonNode values = node.path("widgets_values");
        if (values.isObject()) {
            values.properties().forEach(e -> named.put(e.getKey(), e.getValue()));
            return named;
        }
        List<String> known = KNOWN.get(node.path("type").asText());
        List<String> names = known != null ? known : inputs(node);
        int at = 0;
        for (String name : names) {
            if (at >= values.size()) {
                return named;
            }
            JsonNode value = values.get(at++);
            if (!name.isEmpty()) {
                named.putIfAbsent(name, value);
            }
            boolean companion = known == null && at < values.size() && name.endsWith("seed") && AFTER_SEED.contains(values.get(at).asText());
            at += companion ? 1 : 0;
        }
        for (int i = 0; names.isEmpty() && i < values.size(); i++) {
            named.putIfAbsent(values.get(i).isTextual() ? "text_" + i : "value_" + i, values.get(i));
        }
        return named;
    }

    /** Names of the inputs that have a widget. */
    static List<String> inputs(JsonNode node) {
        List<String> names = new ArrayList<>();
        for (JsonNode input : node.path("inputs")) {
            if (input.path("widget").isObject()) {
                names.add(input.path("name").asText());
            }
        }
        return names;
    }
}
