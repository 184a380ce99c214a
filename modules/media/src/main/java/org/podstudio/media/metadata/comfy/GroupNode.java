package org.podstudio.media.metadata.comfy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The older way to put several nodes into one: {@code extra.groupNodes} tells the nodes and the links among them by their
 * places, and what is not linked inside is an input or output of the group, one after the other. Rewritten as a subgraph.
 */
final class GroupNode {
    private static final String ENTRANCE = "-10";

    private final JsonNode definition;

    GroupNode(JsonNode definition) {
        this.definition = definition;
    }

    JsonNode definition() {
        return definition;
    }

    /** The graph behind {@code instance}, with the values that were set on it. */
    JsonNode graph(JsonNode instance) {
        ObjectNode graph = JsonNodeFactory.instance.objectNode();
        ArrayNode links = graph.putArray("links");
        Set<String> out = new HashSet<>();
        List<ObjectNode> nodes = nodes();
        for (JsonNode link : definition.path("links")) {
            int target = link.path(2).asInt(-1);
            if (link.path(0).isInt() && link.path(2).isInt() && target >= 0 && target < nodes.size()) {
                out.add(link.path(0).asInt() + ":" + link.path(1).asInt());
                setLink(nodes.get(target).path("inputs").path(link.path(3).asInt()),
                        link(links, link.path(0).asText(), link.path(1).asInt(), link.path(5).asText()));
            }
        }
        definition.path("external").forEach(e -> out.remove(e.path(0).asInt() + ":" + e.path(1).asInt()));
        values(nodes, instance.path("widgets_values"));
        inputs(nodes, instance, graph.putArray("inputs"), links);
        outputs(nodes, out, graph.putArray("outputs"), links);
        graph.putObject("inputNode").put("id", ENTRANCE);
        graph.putArray("nodes").addAll(nodes);
        return graph;
    }

    /** Copies, numbered by their places and without the links that they had before they were put together. */
    private List<ObjectNode> nodes() {
        List<ObjectNode> nodes = new ArrayList<>();
        for (JsonNode node : definition.path("nodes")) {
            if (node instanceof ObjectNode object) {
                ObjectNode copy = object.deepCopy().put("id", Integer.toString(nodes.size()));
                copy.path("inputs").forEach(input -> {
                    if (input instanceof ObjectNode in) {
                        in.remove("link");
                    }
                });
                nodes.add(copy);
            }
        }
        return nodes;
    }

    /** The instance lists the values of all nodes inside in a row; where the count differs, those inside stand. */
    private static void values(List<ObjectNode> nodes, JsonNode all) {
        int count = nodes.stream().mapToInt(node -> node.path("widgets_values").size()).sum();
        if (!all.isArray() || all.size() != count) {
            return;
        }
        int at = 0;
        for (ObjectNode node : nodes) {
            int size = node.path("widgets_values").size();
            if (node.path("widgets_values").isArray()) {
                ArrayNode own = node.putArray("widgets_values");
                for (int i = 0; i < size; i++) {
                    own.add(all.get(at + i));
                }
            }
            at += size;
        }
    }

    /** Each input without a link inside is the next one of the instance that has its name, alone or behind a node's title. */
    private static void inputs(List<ObjectNode> nodes, JsonNode instance, ArrayNode inputs, ArrayNode links) {
        Set<Integer> taken = new HashSet<>();
        for (ObjectNode node : nodes) {
            for (JsonNode input : node.path("inputs")) {
                String name = input.path("name").asText();
                int slot = input.has("link") ? -1 : slot(instance.path("inputs"), name, taken);
                if (slot >= 0) {
                    taken.add(slot);
                    setLink(input, link(links, ENTRANCE, inputs.size(), input.path("type").asText()));
                    inputs.addObject().put("name", instance.path("inputs").path(slot).path("name").asText());
                }
            }
        }
    }

    private static int slot(JsonNode inputs, String name, Set<Integer> taken) {
        for (int i = 0; i < inputs.size(); i++) {
            String offered = inputs.path(i).path("name").asText();
            if (!taken.contains(i) && (offered.equals(name) || offered.endsWith(" " + name))) {
                return i;
            }
        }
        return -1;
    }

    private static void outputs(List<ObjectNode> nodes, Set<String> linkedInside, ArrayNode outputs, ArrayNode links) {
        for (int i = 0; i < nodes.size(); i++) {
            JsonNode own = nodes.get(i).path("outputs");
            for (int slot = 0; slot < own.size(); slot++) {
                if (!linkedInside.contains(i + ":" + slot)) {
                    int number = link(links, Integer.toString(i), slot, own.path(slot).path("type").asText());
                    outputs.addObject().putArray("linkIds").add(number);
                }
            }
        }
    }

    private static int link(ArrayNode links, String from, int slot, String type) {
        int number = links.size();
        links.addArray().add(number).add(from).add(slot).add("").add(0).add(type);
        return number;
    }

    private static void setLink(JsonNode input, int number) {
        if (input instanceof ObjectNode object) {
            object.put("link", number);
        }
    }
}
