package org.podstudio.media.metadata.comfy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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

        /** Whether it carries everything at once, so that each thing is found under its name or further back. */
        boolean isBus() {
            return is("context") || is("pipe");
        }

        /** The links of a bus to the bus before it. */
        List<Link> buses() {
            return links().entrySet().stream().filter(link -> BUS.matcher(link.getKey()).matches()).map(Map.Entry::getValue).toList();
        }

        /** Whether the type's name contains {@code part}, in any case. */
        boolean is(String part) {
            return type.toLowerCase(java.util.Locale.ROOT).contains(part);
        }
    }

    private static final Pattern BUS = Pattern.compile("(?i).*(?:ctx|context|pipe).*");

    private final Map<String, Node> nodes = new LinkedHashMap<>();

    Graph(List<Node> all) {
        for (Node node : all) {
            nodes.put(node.id(), node);
        }
        // What stands behind a switch that is off must not be found by anyone.
        Switches switches = new Switches(Map.copyOf(nodes));
        nodes.values().forEach(node -> node.inputs().replaceAll((name, value) -> switches.through(value)));
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
