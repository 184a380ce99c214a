package org.podstudio.media.metadata.comfy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.metadata.Found;
import org.podstudio.media.metadata.comfy.Graph.Link;
import org.podstudio.media.metadata.comfy.Graph.Node;

/** The size of the empty picture that a sampling began with: numbers, or one of a maker's list such as "1024x1024 (1.0)". */
final class Sizes {
    private static final Pattern PRESET = Pattern.compile("(?<![\\d.])(\\d{2,5})\\s*[xX×*]\\s*(\\d{2,5})(?![\\d.])");
    private static final Pattern PRESET_KEY = Pattern.compile(".*(resolution|dimension|ratio|size).*");
    private static final Pattern SIZE_TYPE = Pattern.compile(".*(latent|size|resolution|ratio|dimension).*");
    private static final int MAX_NODES = 100;

    private final Graph graph;
    private final Values values;

    Sizes(Graph graph) {
        this.graph = graph;
        this.values = new Values(graph);
    }

    void describe(Node sampler, Found found) {
        Node start = start(sampler);
        if (start != null) {
            found.size(length(start, true, new HashSet<>()), length(start, false, new HashSet<>()));
        }
    }

    /** The empty picture that it all began with. */
    private @Nullable Node start(Node sampler) {
        for (String name : List.of("latent_image", "samples", "latent", "image_embeds", "optional_latent", "pipe")) {
            Node behind = graph.node(sampler.link(name));
            Node found = behind == null ? null : new Walk(graph).nearest(behind, Sizes::isSize);
            if (found != null) {
                return found;
            }
        }
        return isSize(sampler) ? sampler : null;
    }

    private static boolean isSize(Node node) {
        return node.has("width") && node.has("height") || node.has("empty_latent_width") || preset(node) != null;
    }

    private @Nullable Number length(Node node, boolean width, Set<String> seen) {
        if (seen.size() > MAX_NODES || !seen.add(node.id())) {
            return null;
        }
        Number override = values.number(node, width ? "width_override" : "height_override");
        if (override != null && override.intValue() > 0) {
            return override;
        }
        Matcher preset = preset(node);
        if (preset != null) {
            // A size chosen from the list wins over the numbers beside it, which are for the choice "custom".
            return Integer.valueOf(preset.group(width != swapped(node) ? 1 : 2));
        }
        for (String name : width ? List.of("width", "empty_latent_width") : List.of("height", "empty_latent_height")) {
            Link link = node.link(name);
            Node source = graph.node(link);
            Number found = link == null ? values.number(node, name) : source == null ? null : behind(node, name, source, width, seen);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Number behind(Node node, String name, Node source, boolean width, Set<String> seen) {
        boolean passesOn = source.links().size() == 1 && source.inputs().size() == 1;
        Node next = passesOn ? graph.node(source.links().values().iterator().next()) : null;
        Number sized = isSize(source) ? length(source, width, seen) : next != null && isSize(next) ? length(next, width, seen) : null;
        return sized != null ? sized : values.number(node, name);
    }

    private static @Nullable Matcher preset(Node node) {
        if (!SIZE_TYPE.matcher(node.type().toLowerCase(Locale.ROOT)).matches() && !node.has("empty_latent_width")) {
            return null;
        }
        for (Map.Entry<String, JsonNode> input : node.inputs().entrySet()) {
            if (input.getValue().isTextual() && PRESET_KEY.matcher(input.getKey().toLowerCase(Locale.ROOT)).matches()) {
                Matcher matcher = PRESET.matcher(input.getValue().asText());
                if (matcher.find()) {
                    return matcher;
                }
            }
        }
        return null;
    }

    private static boolean swapped(Node node) {
        for (String name : List.of("swap_dimensions", "invert", "swap")) {
            JsonNode value = node.inputs().get(name);
            if (value != null && (value.asBoolean(false) || "On".equalsIgnoreCase(value.asText()))) {
                return true;
            }
        }
        return false;
    }
}
