package org.podstudio.media.metadata.comfy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The nodes of a ComfyUI graph in the form that was sent to be run: each input is a value or a link to another node. */
final class Graph {
    /** @param slot which output of the node is meant */
    record Link(String node, int slot) {}

    /** @param inputs name → value or link, in order */
    record Node(String id, String type, Map<String, JsonNode> inputs) {
        /** The link behind an input, null when it holds a value or is absent. */
        @Nullable Link link(String name) {
            return asLink(inputs.get(name));
        }

        /** All links in order. */
        Map<String, Link> links() {
            Map<String, Link> links = new LinkedHashMap<>();
            inputs.forEach((name, value) -> {
                Link link = asLink(value);
                if (link != null) {
                    links.put(name, link);
                }
            });
            return links;
        }

        boolean has(String name) {
            return inputs.containsKey(name);
        }

        /** Whether the type's name contains {@code part}, in any case. */
        boolean is(String part) {
            return type.toLowerCase(java.util.Locale.ROOT).contains(part);
        }
    }

    private final Map<String, Node> nodes = new LinkedHashMap<>();

    Graph(List<Node> all) {
        for (Node node : all) {
            nodes.put(node.id(), node);
        }
    }

    /** A graph of at least one node with a class; empty for any other JSON. */
    static Optional<Graph> ofPrompt(JsonNode json) {
        List<Node> all = new ArrayList<>();
        json.properties().forEach(entry -> {
            JsonNode type = entry.getValue().path("class_type");
            if (type.isTextual()) {
                Map<String, JsonNode> inputs = new LinkedHashMap<>();
                entry.getValue().path("inputs").properties().forEach(input -> inputs.put(input.getKey(), input.getValue()));
                all.add(new Node(entry.getKey(), type.asText(), inputs));
            }
        });
        return all.isEmpty() ? Optional.empty() : Optional.of(new Graph(all));
    }

    Iterable<Node> nodes() {
        return nodes.values();
    }

    @Nullable Node node(@Nullable Link link) {
        return link == null ? null : nodes.get(link.node());
    }

    static @Nullable Link asLink(@Nullable JsonNode value) {
        boolean link = value != null && value.isArray() && value.size() == 2 && value.get(1).isInt()
                && (value.get(0).isTextual() || value.get(0).isIntegralNumber());
        return link ? new Link(value.get(0).asText(), value.get(1).asInt()) : null;
    }
}
