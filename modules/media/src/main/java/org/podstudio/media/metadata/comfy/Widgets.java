package org.podstudio.media.metadata.comfy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values of a node's widgets in the editor's form: a list without names. New editors name the widgets among the inputs, for
 * old ones we know the order of the common nodes; of the rest a sampler's settings are known by how they follow each other.
 */
final class Widgets {
    /** The seed's own companion in the list of values. */
    private static final Set<String> AFTER_SEED = Set.of("fixed", "increment", "decrement", "randomize");

    /** What follows a seed and its companion in samplers of all makers. */
    private static final List<String> SETTINGS = List.of("steps", "cfg", "sampler_name", "scheduler");

    private Widgets() {}

    /** Name → value, in order. Names that nobody tells are made up. */
    static Map<String, JsonNode> of(JsonNode node) {
        Map<String, JsonNode> named = new LinkedHashMap<>();
        JsonNode values = node.path("widgets_values");
        if (values.isObject()) {
            values.properties().forEach(e -> named.put(e.getKey(), e.getValue()));
            return named;
        }
        List<String> names = names(node, values);
        if (names.isEmpty()) {
            unnamed(values, named);
            return named;
        }
        int at = 0;
        for (String name : names) {
            if (at >= values.size()) {
                return named;
            }
            named.putIfAbsent(name, values.get(at++));
            at += name.endsWith("seed") && isCompanion(values.path(at)) ? 1 : 0;
        }
        return named;
    }

    /** Old editors list only those widgets among the inputs that were made to inputs: all of them are linked, and values are left over. */
    private static List<String> names(JsonNode node, JsonNode values) {
        List<String> told = inputs(node);
        long companions = values.valueStream().filter(Widgets::isCompanion).count();
        if (!told.isEmpty() && told.size() + companions == values.size()) {
            return told;
        }
        List<String> known = WidgetNames.of(node.path("type").asText());
        boolean free = node.path("inputs").valueStream().anyMatch(in -> in.path("widget").isObject() && in.path("link").isNull());
        return !known.isEmpty() ? known : free ? told : List.of();
    }

    private static boolean isCompanion(JsonNode value) {
        return value.isNull() || value.isTextual() && AFTER_SEED.contains(value.asText());
    }

    private static void unnamed(JsonNode values, Map<String, JsonNode> named) {
        int i = 0;
        while (i < values.size()) {
            JsonNode value = values.get(i);
            boolean seed = value.isIntegralNumber() && values.path(i + 1).isTextual() && isCompanion(values.path(i + 1));
            if (seed) {
                named.putIfAbsent("seed", value);
                i += 2 + settings(values, i + 2, named);
            } else {
                named.putIfAbsent(value.isTextual() ? "text_" + i : "value_" + i, value);
                i++;
            }
        }
    }

    /** How many values in a row are a sampler's settings. */
    private static int settings(JsonNode values, int from, Map<String, JsonNode> named) {
        boolean all = values.path(from).isIntegralNumber() && values.path(from + 1).isNumber() && values.path(from + 2).isTextual()
                && values.path(from + 3).isTextual();
        for (int i = 0; all && i < SETTINGS.size(); i++) {
            named.putIfAbsent(SETTINGS.get(i), values.path(from + i));
        }
        return all ? SETTINGS.size() : 0;
    }

    /** Names of the inputs that have a widget. */
    static List<String> inputs(JsonNode node) {
        List<String> names = new ArrayList<>();
        for (JsonNode input : node.path("inputs")) {
            if (input.path("widget").isObject()) {
                names.add(input.path("name").asText());
            }
        }
        return names;
    }
}
