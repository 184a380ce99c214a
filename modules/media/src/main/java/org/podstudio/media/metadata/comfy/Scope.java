package org.podstudio.media.metadata.comfy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.metadata.comfy.Graph.Node;

/** One graph of the editor's form, the whole or a subgraph at one place, whose links are followed out of and into others. */
final class Scope {
    private static final int MUTED = 2;
    private static final int BYPASSED = 4;

    /** Steps that one link is followed; a circle of reroutes has no end. */
    private static final int MAX_STEPS = 300;

    private record Origin(String node, int slot, String type) {}

    private final Definitions definitions;
    private final JsonNode graph;
    private final @Nullable Scope outer;
    private final @Nullable Instance instance;
    private final String prefix;
    private final Map<String, JsonNode> nodes = new LinkedHashMap<>();
    private final Map<String, Origin> links = new HashMap<>();
    private final Map<String, Scope> inner = new LinkedHashMap<>();
    private final Map<String, JsonNode> sets = new HashMap<>();

    /** @param prefix of the numbers of nodes, empty for the whole */
    Scope(Definitions definitions, JsonNode graph, @Nullable Scope outer, @Nullable Instance instance, String prefix) {
        this.definitions = definitions;
        this.graph = graph;
        this.outer = outer;
        this.instance = instance;
        this.prefix = prefix;
        for (JsonNode link : graph.path("links")) {
            boolean list = link.isArray();
            links.put((list ? link.path(0) : link.path("id")).asText(), new Origin((list ? link.path(1) : link.path("origin_id")).asText(),
                    (list ? link.path(2) : link.path("origin_slot")).asInt(), (list ? link.path(5) : link.path("type")).asText()));
        }
        for (JsonNode node : graph.path("nodes")) {
            String id = node.path("id").asText();
            if (mode(node) != MUTED && node.path("type").isTextual() && definitions.room()) {
                nodes.put(id, node);
                if (isPair(node, "setnode")) {
                    sets.putIfAbsent(node.path("widgets_values").path(0).asText(), node);
                }
                JsonNode definition = mode(node) == BYPASSED ? null : definitions.of(node, depth());
                if (definition != null) {
                    inner.put(id, new Scope(definitions, definition, this, new Instance(definitions.withValues(node), given(id)), prefix + id + ":"));
                }
            }
        }
    }

    /** Two makers have such nodes: "SetNode" and "easy setNode". */
    private static boolean isPair(JsonNode node, String kind) {
        String type = node.path("type").asText();
        return type.length() <= kind.length() + 5 && type.toLowerCase(Locale.ROOT).endsWith(kind);
    }

    private int depth() {
        return outer == null ? 0 : outer.depth() + 1;
    }

    private static int mode(JsonNode node) {
        return node.path("mode").asInt(0);
    }

    private Map<String, JsonNode> given(String id) {
        return instance == null ? Map.of() : instance.valuesFor(id);
    }

    /** All nodes that run, here and inside, each input a value or a link to another of them. */
    void addTo(List<Node> all) {
        nodes.forEach((id, node) -> {
            Scope within = inner.get(id);
            if (within != null) {
                within.addTo(all);
            } else if (mode(node) != BYPASSED) {
                all.add(node(id, node));
            }
        });
    }

    private Node node(String id, JsonNode node) {
        Map<String, JsonNode> inputs = new LinkedHashMap<>();
        for (JsonNode input : node.path("inputs")) {
            JsonNode origin = linked(input, 0);
            if (origin != null) {
                inputs.put(input.path("name").asText(), origin);
            }
        }
        given(id).forEach(inputs::putIfAbsent);
        Widgets.of(node).forEach(inputs::putIfAbsent);
        return new Node(prefix + id, node.path("type").asText(), inputs);
    }

    /** What an input's link brings: [node, slot], a value, or null. */
    private @Nullable JsonNode linked(JsonNode input, int steps) {
        JsonNode link = input.path("link");
        Origin origin = link.isNull() || link.isMissingNode() ? null : links.get(link.asText());
        return origin == null ? null : output(origin, steps + 1);
    }

    private @Nullable JsonNode output(Origin origin, int steps) {
        if (steps > MAX_STEPS) {
            return null;
        }
        JsonNode node = nodes.get(origin.node());
        if (node == null) {
            boolean entrance = origin.node().equals(graph.path("inputNode").path("id").asText("-10"));
            return entrance ? entering(origin.slot(), steps) : null;
        }
        Scope within = inner.get(origin.node());
        if (within != null) {
            return within.result(origin.slot(), steps);
        }
        if (isPair(node, "getnode")) {
            return shared(node.path("widgets_values").path(0).asText(), steps);
        }
        return switch (node.path("type").asText()) {
            case "Reroute", "SetNode" -> linked(node.path("inputs").path(0), steps);
            case "PrimitiveNode" -> node.path("widgets_values").isArray() ? node.path("widgets_values").get(0) : null;
            default -> mode(node) == BYPASSED ? passed(node, origin, steps)
                    : JsonNodeFactory.instance.arrayNode().add(prefix + origin.node()).add(origin.slot());
        };
    }

    /** A bypassed node gives on what comes in of the same type. */
    private @Nullable JsonNode passed(JsonNode node, Origin origin, int steps) {
        String type = node.path("outputs").path(origin.slot()).path("type").asText(origin.type());
        for (JsonNode input : node.path("inputs")) {
            Origin before = links.get(input.path("link").asText());
            if (before != null && input.path("type").asText(before.type()).equals(type)) {
                return output(before, steps + 1);
            }
        }
        return null;
    }

    /** What a SetNode of this name was given: its GetNodes are joined to it by nothing but the name. */
    private @Nullable JsonNode shared(String name, int steps) {
        JsonNode set = sets.get(name);
        if (set != null) {
            return linked(set.path("inputs").path(0), steps);
        }
        return outer == null ? null : outer.shared(name, steps);
    }

    /** What comes in through the graph's own input. */
    private @Nullable JsonNode entering(int slot, int steps) {
        if (outer == null || instance == null) {
            return null;
        }
        String name = graph.path("inputs").path(slot).path("name").asText();
        JsonNode input = instance.input(name, slot);
        JsonNode linked = outer.linked(input, steps);
        JsonNode byWidget = instance.value(input.path("widget").path("name").asText(name));
        return linked != null ? linked : byWidget != null ? byWidget : instance.value(name);
    }

    /** What goes out through the graph's own output. */
    private @Nullable JsonNode result(int slot, int steps) {
        for (JsonNode link : graph.path("outputs").path(slot).path("linkIds")) {
            Origin origin = links.get(link.asText());
            if (origin != null) {
                return output(origin, steps + 1);
            }
        }
        return null;
    }
}
