package org.podstudio.media.metadata.comfy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node that stands for a whole graph, and the values that were set on it for the nodes inside. */
final class Instance {
    /** The place of a value that belongs to an input of the instance itself. */
    private static final String OWN = "-1";

    private final JsonNode node;
    private final Map<String, JsonNode> own = new HashMap<>();
    private final Map<String, Map<String, JsonNode>> inside = new HashMap<>();

    /** @param given values that an instance around this one set for it, which win */
    Instance(JsonNode node, Map<String, JsonNode> given) {
        this.node = node;
        own.putAll(given);
        JsonNode values = node.path("widgets_values");
        List<List<String>> places = new ArrayList<>();
        for (JsonNode proxy : node.path("properties").path("proxyWidgets")) {
            places.add(List.of(proxy.path(0).asText(), proxy.path(1).asText()));
        }
        List<String> inputs = Widgets.inputs(node);
        if (values.isObject()) {
            values.properties().forEach(e -> put(List.of(OWN, e.getKey()), e.getValue()));
        } else if (values.size() == places.size()) {
            for (int i = 0; i < places.size(); i++) {
                put(places.get(i), values.get(i));
            }
        } else if (values.size() == inputs.size()) {
            // Of any other count we cannot tell which value is whose: what the nodes inside hold counts.
            for (int i = 0; i < inputs.size(); i++) {
                put(List.of(OWN, inputs.get(i)), values.get(i));
            }
        }
    }

    private void put(List<String> place, JsonNode value) {
        if (value.isNull() || value.isContainerNode()) {
            return;
        }
        if (place.get(0).equals(OWN)) {
            own.putIfAbsent(place.get(1), value);
        } else {
            inside.computeIfAbsent(place.get(0), id -> new HashMap<>()).putIfAbsent(place.get(1), value);
        }
    }

    /** Values that were set here for the node {@code id} inside. */
    Map<String, JsonNode> valuesFor(String id) {
        return inside.getOrDefault(id, Map.of());
    }

    /** The value of an input of the instance itself, null when it has none. */
    @Nullable JsonNode value(String name) {
        return own.get(name);
    }

    /** The input of this name, else the one at this place, else a missing node. */
    JsonNode input(String name, int slot) {
        for (JsonNode input : node.path("inputs")) {
            if (input.path("name").asText().equals(name)) {
                return input;
            }
        }
        return node.path("inputs").path(slot);
    }
}
