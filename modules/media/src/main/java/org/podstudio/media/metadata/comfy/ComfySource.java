package org.podstudio.media.metadata.comfy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.media.metadata.Json;

/** Where a file carries its graph. @param raw source key → exact text */
record ComfySource(Graph graph, Map<String, String> raw) {
    /** Savers of JPEG and WebP put "prompt:{…}" and "workflow:{…}" into whatever EXIF text field is at hand. */
    private static final Pattern PREFIXED = Pattern.compile("^\\s*(prompt|workflow)\\s*:\\s*(\\{.*)$", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final List<String> EXIF = List.of("exif:Model", "exif:Make", "exif:ImageDescription", "exif:Software", "exif:UserComment", "exif:Artist");

    /** Fields that hold one object with both graphs in it. */
    private static final List<String> BOTH = List.of("exif:UserComment", "tag:comment", "tag:COMMENT", "comment", "tag:description", "exif:ImageDescription");

    static Optional<ComfySource> find(EmbeddedText source) {
        Map<String, String> prompts = new LinkedHashMap<>();
        Map<String, String> workflows = new LinkedHashMap<>();
        for (String prefix : List.of("", "tag:")) {
            source.first(prefix + "prompt").ifPresent(text -> prompts.put(prefix + "prompt", text));
            source.first(prefix + "workflow").ifPresent(text -> workflows.put(prefix + "workflow", text));
        }
        for (String key : EXIF) {
            source.first(key).ifPresent(text -> {
                Matcher matcher = PREFIXED.matcher(text);
                if (matcher.matches()) {
                    (matcher.group(1).equalsIgnoreCase("prompt") ? prompts : workflows).put(key, text);
                }
            });
        }
        for (String key : BOTH) {
            source.first(key).filter(text -> text.contains("\"prompt\"") || text.contains("\"workflow\"")).ifPresent(text -> {
                Json.object(text).ifPresent(json -> {
                    Json.object(json, "prompt").flatMap(Graph::ofPrompt).ifPresent(g -> prompts.putIfAbsent(key, text));
                    Json.object(json, "workflow").ifPresent(w -> workflows.put(key, text));
                });
            });
        }
        // A bare graph in the comment.
        source.first("exif:UserComment").filter(text -> text.contains("\"class_type\"")).ifPresent(text -> prompts.putIfAbsent("exif:UserComment", text));
        Map<String, String> raw = new LinkedHashMap<>(prompts);
        raw.putAll(workflows);
        return graph(prompts, true).or(() -> graph(workflows, false)).map(graph -> new ComfySource(graph, raw));
    }

    private static Optional<Graph> graph(Map<String, String> texts, boolean prompt) {
        for (String text : texts.values()) {
            Matcher matcher = PREFIXED.matcher(text);
            Optional<JsonNode> json = Json.object(matcher.matches() ? matcher.group(2) : text);
            if (json.isEmpty()) {
                continue;
            }
            JsonNode inner = Json.object(json.get(), prompt ? "prompt" : "workflow").filter(n -> !json.get().has("class_type")).orElse(json.get());
            Optional<Graph> graph = prompt ? Graph.ofPrompt(inner) : WorkflowGraph.of(inner);
            if (graph.isPresent()) {
                return graph;
            }
        }
        return Optional.empty();
    }
}
