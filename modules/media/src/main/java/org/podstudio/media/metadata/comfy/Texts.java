package org.podstudio.media.metadata.comfy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.metadata.comfy.Graph.Link;
import org.podstudio.media.metadata.comfy.Graph.Node;

/** The words behind a conditioning, followed through encoders, combinations and text nodes of any maker. */
final class Texts {
    private static final int MAX_DEPTH = 60;

    /** Nodes that are visited for one text: a graph that doubles its ways at each node would never end. */
    private static final int MAX_VISITS = 5_000;

    /** Inputs of text nodes that hold no part of the text. */
    private static final Set<String> NOT_TEXT = Set.of("delimiter", "separator", "action", "mode", "filename_prefix", "token_normalization",
            "weight_interpretation", "tidy_tags", "clean_whitespace", "linebreak_addition", "seed", "select to add lora", "select to add wildcard",
            "text_type", "style", "log_prompt", "type", "instruct", "system_prompt", "set_cond_area");

    private final Graph graph;
    private int visits;

    Texts(Graph graph) {
        this.graph = graph;
    }

    /** @param negative which side is wanted where a node carries both. @return null when nothing is found */
    @Nullable String of(@Nullable Link link, boolean negative) {
        Set<String> parts = new LinkedHashSet<>();
        visits = 0;
        conditioning(link, negative, parts, new LinkedHashSet<>(), 0);
        return parts.isEmpty() ? null : String.join("\n", parts);
    }

    private void conditioning(@Nullable Link link, boolean negative, Set<String> parts, Set<String> seen, int depth) {
        Node node = graph.node(link);
        if (node == null || link == null || depth > MAX_DEPTH || ++visits > MAX_VISITS || !seen.add(link.toString())) {
            return;
        }
        if (node.is("zeroout")) {
            return;
        }
        List<String> own = encoded(node, negative, depth);
        if (!own.isEmpty()) {
            parts.addAll(own);
            return;
        }
        if (node.isBus()) {
            Link side = node.link(negative ? "negative" : "positive");
            for (Link before : side != null ? List.of(side) : node.buses()) {
                conditioning(before, negative, parts, seen, depth + 1);
            }
            return;
        }
        // Nodes with both sides give the positive one first.
        boolean both = node.link("positive") != null && node.link("negative") != null;
        if (both) {
            boolean second = link.slot() == 1 || link.slot() != 0 && negative;
            conditioning(node.link(second ? "negative" : "positive"), negative, parts, seen, depth + 1);
            return;
        }
        boolean found = false;
        for (Map.Entry<String, Link> input : node.links().entrySet()) {
            if (input.getKey().toLowerCase(Locale.ROOT).startsWith("cond") || input.getKey().equals(negative ? "negative" : "positive")) {
                conditioning(input.getValue(), negative, parts, seen, depth + 1);
                found = true;
            }
        }
        if (!found) {
            for (Map.Entry<String, Link> input : node.links().entrySet()) {
                if (!input.getKey().matches("(?i).*(clip|model|vae|image|pixels|latent|control_net|samples|mask).*")) {
                    conditioning(input.getValue(), negative, parts, seen, depth + 1);
                }
            }
        }
    }

    /** Texts of an encoder node; empty when the node is none. */
    private List<String> encoded(Node node, boolean negative, int depth) {
        List<String> texts = new ArrayList<>();
        JsonNode populated = node.inputs().get("populated_text");
        if (populated != null && populated.isTextual() && !populated.asText().isBlank()) {
            // What was drawn from the wildcards, not the template beside it.
            return List.of(populated.asText());
        }
        // Beside an unwanted text the other one is the wanted, whatever its name.
        boolean sided = node.inputs().entrySet().stream().anyMatch(e -> isText(node, e) && side(e.getKey(), true))
                && node.inputs().entrySet().stream().anyMatch(e -> isText(node, e) && !side(e.getKey(), true));
        for (Map.Entry<String, JsonNode> input : node.inputs().entrySet()) {
            String key = input.getKey();
            if (!isText(node, input) || sided && side(key, true) != negative) {
                continue;
            }
            String text = value(input.getValue(), negative, depth + 1);
            if (text != null && !text.isBlank() && !texts.contains(text)) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** Loaders that encode at once have their words under the names that conditionings have elsewhere. */
    private static boolean isText(Node node, Map.Entry<String, JsonNode> input) {
        boolean words = input.getKey().equals("positive") || input.getKey().equals("negative");
        return textKey(input.getKey()) || words && (input.getValue().isTextual() || node.is("loader"));
    }

    private static boolean side(String key, boolean negative) {
        String lower = key.toLowerCase(Locale.ROOT);
        return lower.contains(negative ? "negative" : "positive") || lower.matches(negative ? ".*_neg|neg_.*" : ".*_pos|pos_.*");
    }

    private static boolean textKey(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return !NOT_TEXT.contains(lower) && (lower.contains("text") || lower.contains("prompt") || lower.contains("string")
                || lower.equals("clip_l") || lower.equals("clip_g") || lower.equals("t5xxl") || lower.equals("tags")
                || lower.equals("bert") || lower.equals("mt5xl")
                || lower.equals("positive_g") || lower.equals("positive_l"));
    }

    private @Nullable String value(JsonNode value, boolean negative, int depth) {
        Link link = Graph.asLink(value);
        if (link == null) {
            return value.isTextual() ? value.asText() : list(value);
        }
        Node node = graph.node(link);
        return node == null || depth > MAX_DEPTH || ++visits > MAX_VISITS ? null : text(node, link, negative, depth);
    }

    /** Nodes that show what they got keep it as a list; others list words that can be switched off. */
    private static @Nullable String list(JsonNode value) {
        boolean switched = value.isArray() && !value.isEmpty() && value.valueStream().allMatch(entry -> entry.path("text").isTextual() && entry.has("active"));
        if (switched) {
            return value.valueStream().filter(entry -> entry.path("active").asBoolean()).map(entry -> entry.path("text").asText())
                    .collect(Collectors.joining(", "));
        }
        boolean texts = value.isArray() && !value.isEmpty() && value.valueStream().allMatch(JsonNode::isTextual);
        return texts ? value.valueStream().map(JsonNode::asText).collect(Collectors.joining("\n")) : null;
    }

    /** The text of one input, followed to where it comes from. */
    @Nullable String input(Node node, String name) {
        visits = 0;
        return node.has(name) ? value(node.inputs().get(name), false, 0) : null;
    }

    /** What a text node puts out. */
    private @Nullable String text(Node node, Link link, boolean negative, int depth) {
        JsonNode populated = node.inputs().get("populated_text");
        if (populated != null && populated.isTextual() && !populated.asText().isBlank()) {
            return populated.asText();
        }
        boolean sided = node.inputs().keySet().stream().anyMatch(k -> side(k, true))
                && node.inputs().keySet().stream().anyMatch(k -> side(k, false));
        boolean wantNegative = sided && (link.slot() == 1 || link.slot() > 1 && negative);
        List<String> parts = new ArrayList<>();
        String shown = null;
        for (Map.Entry<String, JsonNode> input : node.inputs().entrySet()) {
            String key = input.getKey();
            boolean wanted = textKey(key) || key.matches("(?i)value|input.*|[a-h]|positive|negative|any.*|source|seg.*|line.*|part\\d+|.*trigger_words");
            if (!wanted || NOT_TEXT.contains(key.toLowerCase(Locale.ROOT)) || sided && side(key, !wantNegative)) {
                continue;
            }
            String part = value(input.getValue(), negative, depth + 1);
            if (part != null && !part.isBlank()) {
                parts.add(part);
                shown = Graph.asLink(input.getValue()) == null ? part : shown;
            }
        }
        if (parts.isEmpty()) {
            for (Map.Entry<String, JsonNode> input : node.inputs().entrySet()) {
                String part = Graph.asLink(input.getValue()) == null ? null : value(input.getValue(), negative, depth + 1);
                if (part != null && !part.isBlank()) {
                    return part;
                }
            }
            return null;
        }
        // A node that shows a text holds what it showed beside its input: the shown one is what was used.
        if (node.is("show") || node.is("display") || node.is("preview") || node.is("toggle")) {
            return shown != null ? shown : parts.getLast();
        }
        return String.join(delimiter(node), parts);
    }

    private static String delimiter(Node node) {
        for (String name : List.of("delimiter", "separator")) {
            JsonNode value = node.inputs().get(name);
            if (value != null && value.isTextual()) {
                return value.asText().replace("\\n", "\n");
            }
        }
        return node.is("concat") ? "" : ", ";
    }
}
