package org.podstudio.media.metadata.comfy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.metadata.Json;
import org.podstudio.media.metadata.comfy.Graph.Link;
import org.podstudio.media.metadata.comfy.Graph.Node;

/** Nodes that let one of several inputs through: what stands at the others took no part in the picture. */
final class Switches {
    private static final List<String> CONDITIONS = List.of("switch", "boolean", "boolean_value", "condition", "cond", "value", "select");
    private static final List<List<String>> BRANCHES = List.of(List.of("on_true", "on_false"), List.of("tt_value", "ff_value"),
            List.of("input_true", "input_false"), List.of("if_true", "if_false"));
    private static final List<String> NUMBERS = List.of("select", "Input", "index", "selected", "input");
    private static final Pattern FIRST_THAT_IS_THERE = Pattern.compile("(?:any|ctx|input|model|clip|vae|image|conditioning)_?0*\\d{1,3}");

    /** Switches in a row. */
    private static final int MAX_CHAIN = 50;

    private final Map<String, Node> nodes;

    Switches(Map<String, Node> nodes) {
        this.nodes = nodes;
    }

    /** What a link brings in the end: another link, a value, or itself where there is no switch or nobody tells its choice. */
    JsonNode through(JsonNode value) {
        JsonNode at = value;
        for (int i = 0; i < MAX_CHAIN; i++) {
            Link link = Graph.asLink(at);
            Node node = link == null ? null : nodes.get(link.node());
            String chosen = node == null ? null : chosen(node);
            if (node == null || chosen == null || !node.has(chosen)) {
                return at;
            }
            at = node.inputs().get(chosen);
        }
        return value;
    }

    private @Nullable String chosen(Node node) {
        if (!node.is("switch") && !node.is("ifelse") && !node.is("conditionalbranch")) {
            return null;
        }
        for (List<String> branch : BRANCHES) {
            if (node.has(branch.get(0)) || node.has(branch.get(1))) {
                Boolean condition = condition(node);
                return condition == null ? null : branch.get(condition ? 0 : 1);
            }
        }
        for (String name : NUMBERS) {
            Number number = node.has(name) ? Json.number(node.inputs().get(name)) : null;
            if (number != null) {
                return numbered(node, name, number.intValue());
            }
        }
        boolean any = node.is("any") || node.is("context");
        return !any ? null : node.links().keySet().stream().filter(key -> FIRST_THAT_IS_THERE.matcher(key).matches()).findFirst().orElse(null);
    }

    private @Nullable Boolean condition(Node node) {
        for (String name : CONDITIONS) {
            JsonNode value = node.inputs().get(name);
            Link link = Graph.asLink(value);
            Node source = link == null ? null : nodes.get(link.node());
            JsonNode at = source == null ? value : source.has("value") ? source.inputs().get("value") : source.inputs().get("boolean");
            if (at != null && at.isBoolean()) {
                return at.asBoolean();
            }
        }
        return null;
    }

    /** Counted from one, unless there is an input with a zero. */
    private static @Nullable String numbered(Node node, String selector, int number) {
        Pattern wanted = Pattern.compile("[A-Za-z_]+?_?0*" + number);
        return node.inputs().keySet().stream().filter(key -> !key.equals(selector) && wanted.matcher(key).matches()).findFirst().orElse(null);
    }
}
