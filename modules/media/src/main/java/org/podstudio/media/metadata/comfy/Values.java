package org.podstudio.media.metadata.comfy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.metadata.Json;
import org.podstudio.media.metadata.comfy.Graph.Link;
import org.podstudio.media.metadata.comfy.Graph.Node;

/** Numbers and names of a node's inputs, followed through primitives, reroutes and settings nodes of any maker. */
final class Values {
    /** Nodes that one value is followed through; each is a step of the stack. */
    private static final int MAX_NODES = 300;

    private final Graph graph;

    Values(Graph graph) {
        this.graph = graph;
    }

    /** The number of the first of these inputs that has one. */
    @Nullable Number number(@Nullable Node node, String... names) {
        for (String name : names) {
            Number value = node == null ? null : number(node, name, new HashSet<>());
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private @Nullable Number number(Node node, String name, Set<String> seen) {
        JsonNode value = node.inputs().get(name);
        Link link = Graph.asLink(value);
        if (link == null) {
            return value == null ? null : Json.number(value);
        }
        return numberOf(graph.node(link), name, seen);
    }

    private @Nullable Number numberOf(@Nullable Node source, String name, Set<String> seen) {
        if (source == null || seen.size() > MAX_NODES || !seen.add(source.id())) {
            return null;
        }
        // A settings node has the value under the same name; a primitive has one number only.
        for (String key : List.of(name, "seed", "noise_seed", "value", "int", "float", "number", "Value", "INT")) {
            boolean seedForOther = key.endsWith("seed") && !name.endsWith("seed");
            if (source.has(key) && !seedForOther) {
                Number found = number(source, key, seen);
                if (found != null) {
                    return found;
                }
            }
        }
        if (source.isBus()) {
            for (Link before : source.buses()) {
                Number found = numberOf(graph.node(before), name, seen);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        for (Map.Entry<String, JsonNode> input : source.inputs().entrySet()) {
            Number found = input.getValue().isNumber() || Graph.asLink(input.getValue()) != null && source.inputs().size() == 1
                    ? number(source, input.getKey(), seen) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The word of the first of these inputs that has one, e.g. a sampler's name. */
    @Nullable String word(@Nullable Node node, String... names) {
        for (String name : names) {
            String value = node == null ? null : word(node, name, new HashSet<>());
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }

    private @Nullable String word(Node node, String name, Set<String> seen) {
        JsonNode value = node.inputs().get(name);
        Link link = Graph.asLink(value);
        if (link == null) {
            return value == null ? null : value.isTextual() ? value.asText() : Json.text(value, "content");
        }
        Node source = graph.node(link);
        if (source == null || seen.size() > MAX_NODES || !seen.add(source.id())) {
            return null;
        }
        String same = source.has(name) ? word(source, name, seen) : null;
        if (same != null) {
            return same;
        }
        for (Map.Entry<String, JsonNode> input : source.inputs().entrySet()) {
            if (input.getValue().isTextual()) {
                return input.getValue().asText();
            }
        }
        for (String next : source.links().keySet()) {
            String found = word(source, next, seen);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
