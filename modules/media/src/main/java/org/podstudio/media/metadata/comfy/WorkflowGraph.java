package org.podstudio.media.metadata.comfy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The editor's form of a graph, for files that carry nothing else. Values of widgets stand in a list without names; new
 * editors name the widgets among the inputs, for old ones we know the order of the common nodes.
 */
final class WorkflowGraph {
    /** The seed's own companion in the list of values. */
    private static final Set<String> AFTER_SEED = Set.of("fixed", "increment", "decrement", "randomize");

    private static final Map<String, List<String>> WIDGETS = Map.ofEntries(
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
            Map.entry("RandomNoise", List.of("noise_seed", "")),
            Map.entry("KSamplerSelect", List.of("sampler_name")),
            Map.entry("BasicScheduler", List.of("scheduler", "steps", "denoise")),
            Map.entry("FluxGuidance", List.of("guidance")),
            Map.entry("CFGGuider", List.of("cfg")),
            Map.entry("PrimitiveNode", List.of("value")));

    private static final int BYPASSED = 4;

    private WorkflowGraph() {}

    static Optional<Graph> of(JsonNode workflow) {
        if (!workflow.path("nodes").isArray()) {
            return Optional.empty();
        }
        Map<String, JsonNode> origins = origins(workflow.path("links"));
        Map<String, JsonNode> sets = sets(workflow.path("nodes"), origins);
        List<Graph.Node> nodes = new ArrayList<>();
        for (JsonNode node : workflow.path("nodes")) {
            int mode = node.path("mode").asInt(0);
            // 2 is muted; a bypassed node still passes its links on, which following the first link does.
            if (mode != 2 && node.path("type").isTextual()) {
                nodes.add(node.path("type").asText().equals("GetNode") ? get(node, sets) : node(node, origins));
            }
        }
        return nodes.isEmpty() ? Optional.empty() : Optional.of(new Graph(nodes));
    }

    /** Number of a link → [node, slot] where it begins. */
    private static Map<String, JsonNode> origins(JsonNode links) {
        Map<String, JsonNode> origins = new HashMap<>();
        for (JsonNode link : links) {
            boolean list = link.isArray() && link.size() >= 3;
            JsonNode number = list ? link.get(0) : link.path("id");
            JsonNode node = list ? link.get(1) : link.path("origin_id");
            JsonNode slot = list ? link.get(2) : link.path("origin_slot");
            origins.put(number.asText(), JsonNodeFactory.instance.arrayNode().add(node.asText()).add(slot.asInt()));
        }
        return origins;
    }

    /** Name → what a SetNode of this name was given: its GetNodes are joined to it by nothing but the name. */
    private static Map<String, JsonNode> sets(JsonNode nodes, Map<String, JsonNode> origins) {
        Map<String, JsonNode> sets = new HashMap<>();
        for (JsonNode node : nodes) {
            JsonNode origin = origins.get(node.path("inputs").path(0).path("link").asText());
            if (node.path("type").asText().equals("SetNode") && origin != null) {
                sets.putIfAbsent(node.path("widgets_values").path(0).asText(), origin);
            }
        }
        return sets;
    }

    private static Graph.Node get(JsonNode node, Map<String, JsonNode> sets) {
        JsonNode origin = sets.get(node.path("widgets_values").path(0).asText());
        return new Graph.Node(node.path("id").asText(), "GetNode", origin == null ? Map.of() : Map.of("value", origin));
    }

    private static Graph.Node node(JsonNode node, Map<String, JsonNode> origins) {
        Map<String, JsonNode> inputs = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (JsonNode input : node.path("inputs")) {
            String name = input.path("name").asText();
            JsonNode origin = input.path("link").isNull() ? null : origins.get(input.path("link").asText());
            if (origin != null) {
                inputs.put(name, origin);
            }
            if (input.path("widget").isObject()) {
                names.add(name);
            }
        }
        String type = node.path("type").asText();
        JsonNode values = node.path("widgets_values");
        if (node.path("mode").asInt(0) == BYPASSED) {
            // Its own values had no effect, so only its links count.
            return new Graph.Node(node.path("id").asText(), type, inputs);
        }
        if (values.isObject()) {
            values.properties().forEach(e -> inputs.putIfAbsent(e.getKey(), e.getValue()));
        } else {
            List<String> known = WIDGETS.get(type);
            widgets(values, known != null ? known : names, known != null, inputs);
        }
        return new Graph.Node(node.path("id").asText(), type, inputs);
    }

    private static void widgets(JsonNode values, List<String> names, boolean exact, Map<String, JsonNode> inputs) {
        int at = 0;
        for (String name : names) {
            if (at >= values.size()) {
                return;
            }
            JsonNode value = values.get(at++);
            if (!name.isEmpty()) {
                inputs.putIfAbsent(name, value);
            }
            boolean companion = !exact && at < values.size() && name.endsWith("seed") && AFTER_SEED.contains(values.get(at).asText());
            at += companion ? 1 : 0;
        }
        if (names.isEmpty()) {
            for (int i = 0; i < values.size(); i++) {
                inputs.putIfAbsent(values.get(i).isTextual() ? "text_" + i : "value_" + i, values.get(i));
            }
        }
    }
}
