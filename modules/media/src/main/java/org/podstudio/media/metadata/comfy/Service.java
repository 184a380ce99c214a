package org.podstudio.media.metadata.comfy;

import org.jspecify.annotations.Nullable;
import org.podstudio.media.metadata.Found;
import org.podstudio.media.metadata.comfy.Graph.Node;

/** A node that has its picture or film made elsewhere: it holds the prompt itself, and no sampler follows. */
final class Service {
    private final Graph graph;
    private final Values values;

    Service(Graph graph, Values values) {
        this.graph = graph;
        this.values = values;
    }

    /** Whether there was such a node on the way to the saved picture. */
    boolean describe(Found found) {
        Node node = new Walk(graph).nearestPicture(Service::isService);
        if (node == null) {
            return false;
        }
        Texts texts = new Texts(graph);
        @Nullable String model = values.word(node, "model", "model_name");
        found.prompt(texts.input(node, "prompt")).negative(texts.input(node, "negative_prompt")).model(model)
                .seed(values.number(node, "seed")).steps(values.number(node, "steps"))
                .size(values.number(node, "width"), values.number(node, "height"));
        return true;
    }

    private static boolean isService(Node node) {
        return node.has("prompt") && !node.has("clip") && node.link("model") == null;
    }
}
