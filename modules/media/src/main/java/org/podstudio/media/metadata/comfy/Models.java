package org.podstudio.media.metadata.comfy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.metadata.Found;
import org.podstudio.media.metadata.Json;
import org.podstudio.media.metadata.comfy.Graph.Link;
import org.podstudio.media.metadata.comfy.Graph.Node;

/** The model behind a sampler and the adapters that were put upon it. */
final class Models {
    private static final List<String> NAMES = List.of("ckpt_name", "unet_name", "model_name", "diffusion_name", "base_ckpt_name", "gguf_name",
            "ckpt", "checkpoint", "diffusion_model", "model_path", "model");

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
            if (link.getKey().toLowerCase(Locale.ROOT).endsWith("lora_stack")) {
                collect(graph.node(link.getValue()), found, seen);
            }
        }
        for (String name : NAMES) {
            JsonNode value = node.inputs().get(name);
            boolean named = value != null && (value.isTextual() || Json.text(value, "content") != null);
            if (named || value != null && !name.equals("model") && Graph.asLink(value) != null && node.is("loader")) {
                found.model(values.word(node, name));
                return true;
            }
        }
        for (Map.Entry<String, Link> link : node.links().entrySet()) {
            String key = link.getKey().toLowerCase(Locale.ROOT);
            if ((key.contains("model") || key.contains("unet") || key.contains("pipe") || key.equals("guider") || key.equals("lora_stack")
                    || key.contains("context") || key.contains("any")) && !key.contains("upscale")
                    && collect(graph.node(link.getValue()), found, seen)) {
                return true;
            }
        }
        return node.links().size() == 1 && collect(graph.node(node.links().values().iterator().next()), found, seen);
    }

    private void loras(Node node, Found found) {
        switched(node.inputs().get("loras"), found);
        Number count = values.number(node, "lora_count");
        boolean simple = "simple".equals(values.word(node, "input_mode"));
        node.inputs().forEach((key, value) -> {
            String lower = key.toLowerCase(Locale.ROOT);
            if (value.isObject() && value.path("lora").isTextual()) {
                // A list with switches: {"on": true, "lora": …, "strength": …}.
                Number strength = Json.number(value, "strength");
                if (value.path("on").asBoolean(true)) {
                    lora(found, value.path("lora").asText(), strength);
                }
            } else if (lower.matches("lora_name(_?\\d+)?|lora_\\d+_name|lora\\d*") && value.isTextual()) {
                String number = lower.replaceAll("\\D", "");
                // Stackers keep what was chosen in rows that they no longer show.
                boolean hidden = count != null && number.matches("\\d{1,4}") && Integer.parseInt(number) > count.intValue();
                if (hidden || isOff(node.inputs().get("switch_" + number))) {
                    return;
                }
                Number strength = number.isEmpty() ? values.number(node, "strength_model", "strength", "lora_model_strength", "weight")
                        : values.number(node, (simple ? "lora_wt_" : "model_str_") + number, "model_str_" + number,
                                "strength_model_" + number, "model_weight_" + number, "strength_" + number, "lora_wt_" + number, "weight_" + number);
                lora(found, value.asText(), strength);
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

    private static void lora(Found found, String name, @Nullable Number strength) {
        if (!name.equalsIgnoreCase("none")) {
            found.lora(name, strength == null ? null : strength.doubleValue());
        }
    }
}
