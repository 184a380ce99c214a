package org.podstudio.media.metadata.comfy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The editor's form of a graph, for files that carry nothing else. Brought to the form that was run: subgraphs and group nodes
 * opened, muted nodes gone, and bypassed ones, reroutes, primitives and named pairs replaced by what they pass on.
 */
final class WorkflowGraph {
    private WorkflowGraph() {}

    /** Editors of other flows have nodes with types, too; their links stand elsewhere, and they have no widgets. */
    private static boolean isOurs(JsonNode workflow) {
        return workflow.path("links").isArray() || workflow.path("nodes").valueStream().anyMatch(node -> node.has("widgets_values"));
    }

    static Optional<Graph> of(JsonNode workflow) {
        if (!workflow.path("nodes").isArray() || !isOurs(workflow)) {
            return Optional.empty();
        }
        List<Graph.Node> nodes = new ArrayList<>();
        new Scope(new Definitions(workflow), workflow, null, null, "").addTo(nodes);
        return nodes.isEmpty() ? Optional.empty() : Optional.of(new Graph(nodes));
    }
}
