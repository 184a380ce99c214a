package org.podstudio.media.metadata.comfy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.metadata.Found;
import org.podstudio.media.metadata.Json;
import org.podstudio.media.metadata.comfy.Graph.Link;
import org.podstudio.media.metadata.comfy.Graph.Node;

/** The model behind a sampler and the adapters that were put upon it. */
final class Models {
    private static final List<String> NAMES = List.of("ckpt_name", "unet_name", "model_name", "diffusion_name", "base_ckpt_name", "gguf_name",
            "ckpt", "checkpoint", "diffusion_model", "model_path", "model");

    /** A node that changes a model has its own file under these names, e.g. a motion module's. */
    private static final Set<String> OF_ADAPTERS = Set.of("model_name", "model_path");

    /** Inputs that bring adapters and nothing else. */
    private static final Pattern ADAPTERS = Pattern.compile(".*lora_stack|(?:prev_)?loras?");

    private static final Pattern TOWARDS_MODEL = Pattern.compile(".*(?:model|unet|pipe|tuple|ctx|context|any).*|guider|lora_stack");
    private static final Pattern ADAPTER_NAME = Pattern.compile("lora_name(_?\\d+)?|lora_\\d+_name|lora_?\\d*");
    private static final int MAX_NODES = 500;

    private final Graph graph;
    private final Values values;

    Models(Graph graph, Values values) {
        this.graph = graph;
        this.values = values;
    }

    /** Walks from {@code from} against the model links, noting adapters, to the loader. */
    void collect(@Nullable Node from, Found found) {
        collect(from, found, new HashSet<>());
    }

    private boolean collect(@Nullable Node node, Found found, Set<String> seen) {
        if (node == null || seen.size() > MAX_NODES || !seen.add(node.id())) {
            return false;
        }
        loras(node, found);
        for (Map.Entry<String, Link> link : node.links().entrySet()) {
            if (ADAPTERS.matcher(link.getKey().toLowerCase(Locale.ROOT)).matches()) {
                collect(graph.node(link.getValue()), found, seen);
            }
        }
        for (String name : NAMES) {
            if (node.link("model") != null && OF_ADAPTERS.contains(name)) {
                continue;
            }
            JsonNode value = node.inputs().get(name);
            boolean named = value != null && (value.isTextual() || Json.text(value, "content") != null);
            if (named || value != null && !name.equals("model") && Graph.asLink(value) != null && node.is("loader")) {
                found.model(values.word(node, name));
                return true;
            }
        }
        for (Map.Entry<String, Link> link : node.links().entrySet()) {
            String key = link.getKey().toLowerCase(Locale.ROOT);
            if (TOWARDS_MODEL.matcher(key).matches() && !key.contains("upscale") && collect(graph.node(link.getValue()), found, seen)) {
                return true;
            }
        }
        return node.links().size() == 1 && collect(graph.node(node.links().values().iterator().next()), found, seen);
    }

    private void loras(Node node, Found found) {
        switched(node.inputs().get("loras"), found);
        Number count = values.number(node, "lora_count", "num_loras");
        boolean simple = "simple".equals(values.word(node, "input_mode", "mode"));
        node.inputs().forEach((key, value) -> {
            String lower = key.toLowerCase(Locale.ROOT);
            if (value.isObject() && value.path("lora").isTextual()) {
                // A list with switches: {"on": true, "lora": …, "strength": …}.
                Number strength = Json.number(value, "strength");
                if (value.path("on").asBoolean(true)) {
                    lora(found, value.path("lora").asText(), strength);
                }
            } else if (ADAPTER_NAME.matcher(lower).matches() && name(value) != null) {
                String number = lower.replaceAll("\\D", "");
                // Stackers keep what was chosen in rows that they no longer show.
                boolean hidden = count != null && number.matches("\\d{1,4}") && Integer.parseInt(number) > count.intValue();
                if (hidden || isOff(node.inputs().get("switch_" + number))) {
                    return;
                }
                Number strength = number.isEmpty() ? values.number(node, "strength_model", "strength", "lora_model_strength", "lora_strength", "weight")
                        : values.number(node, (simple ? "lora_wt_" : "model_str_") + number, "lora_" + number + (simple ? "_strength" : "_model_strength"),
                                "model_str_" + number,
                                "strength_model_" + number, "model_weight_" + number, "strength_" + number, "lora_wt_" + number, "weight_" + number);
                lora(found, name(value), strength);
            }
        });
    }

    /** A list of adapters with switches: {@code {"name": …, "strength": "0.7", "active": true}}, bare or wrapped. */
    private static void switched(@Nullable JsonNode value, Found found) {
        JsonNode list = value == null ? null : value.isArray() ? value : value.path("__value__");
        if (list == null) {
            return;
        }
        for (JsonNode entry : list) {
            String name = Json.text(entry, "name");
            if (name != null && entry.path("active").asBoolean(true)) {
                lora(found, name, Json.number(entry, "strength"));
            }
        }
    }

    private static boolean isOff(@Nullable JsonNode value) {
        return value != null && (value.isTextual() && value.asText().equalsIgnoreCase("off") || value.isBoolean() && !value.asBoolean());
    }

    /** A text, or an object with a picture beside it. */
    private static @Nullable String name(JsonNode value) {
        return value.isTextual() ? value.asText() : Json.text(value, "content");
    }

    private static void lora(Found found, @Nullable String name, @Nullable Number strength) {
        if (name != null && !name.equalsIgnoreCase("none")) {
            found.lora(name, strength == null ? null : strength.doubleValue());
        }
    }
}
