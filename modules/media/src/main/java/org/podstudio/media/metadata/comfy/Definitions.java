package org.podstudio.media.metadata.comfy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The graphs that nodes of a workflow stand for: subgraphs, and the older group nodes. */
final class Definitions {
    /** A subgraph inside itself has no end, and twenty that hold two of the next are a million nodes. */
    private static final int MAX_DEPTH = 30;
    private static final int MAX_PARTS = 200_000;

    private final Map<String, JsonNode> subgraphs = new HashMap<>();
    private final Map<String, GroupNode> groups = new HashMap<>();
    private int parts;

    Definitions(JsonNode workflow) {
        add(workflow.path("definitions").path("subgraphs"), 0);
        add(workflow.path("extra").path("definitions").path("subgraphs"), 0);
        workflow.path("extra").path("groupNodes").properties().forEach(e -> {
            groups.put("workflow/" + e.getKey(), new GroupNode(e.getValue()));
            groups.put("workflow>" + e.getKey(), groups.get("workflow/" + e.getKey()));
        });
    }

    private void add(JsonNode list, int depth) {
        for (JsonNode subgraph : list) {
            subgraphs.putIfAbsent(subgraph.path("id").asText(), subgraph);
            if (depth < MAX_DEPTH) {
                add(subgraph.path("definitions").path("subgraphs"), depth + 1);
            }
        }
    }

    /** Whether one more node may be taken; the rest of a graph beyond all measure is left out. */
    boolean room() {
        return parts++ < MAX_PARTS;
    }

    /** The graph that {@code node} stands for; null when it is an ordinary node. */
    @Nullable JsonNode of(JsonNode node, int depth) {
        String type = node.path("type").asText();
        GroupNode group = groups.get(type);
        JsonNode plan = group != null ? group.definition() : subgraphs.get(type);
        if (plan == null || depth > MAX_DEPTH) {
            return null;
        }
        parts += plan.path("nodes").size() + plan.path("links").size();
        return parts > MAX_PARTS ? null : group != null ? group.graph(node) : plan;
    }

    /** A group node's list of values belongs to the nodes inside, which {@link #of} gave them to already. */
    JsonNode withValues(JsonNode node) {
        if (!groups.containsKey(node.path("type").asText())) {
            return node;
        }
        ObjectNode bare = node.deepCopy();
        bare.remove("widgets_values");
        return bare;
    }
}
