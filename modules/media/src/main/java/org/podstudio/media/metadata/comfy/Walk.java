package org.podstudio.media.metadata.comfy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.metadata.comfy.Graph.Link;
import org.podstudio.media.metadata.comfy.Graph.Node;

/** Finds the way back from the saved picture to the sampler that made it first. */
final class Walk {
    private static final int MAX_STEPS = 10_000;

    /** Nodes in a row between two samplers; each is a step of the stack. */
    private static final int MAX_CHAIN = 500;

    private final Graph graph;

    Walk(Graph graph) {
        this.graph = graph;
    }

    /** The first sampler on the way to the saved picture; null when there is none. */
    @Nullable Node sampler() {
        // What lies behind one output without a sampler need not be gone through again for the next.
        Set<String> seen = new HashSet<>();
        for (Node output : outputs()) {
            Node nearest = seen.add(output.id()) ? visit(output, Walk::isSampler, seen) : null;
            if (nearest != null) {
                return first(nearest);
            }
        }
        return null;
    }

    /**
     * Every sampler: those behind the picture that {@link #sampler()} chose, the last one first, then those of other pictures and
     * at last those that nothing follows.
     */
    List<Node> backwards(int most) {
        Map<String, Node> found = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (Node output : outputs()) {
            if (found.size() < most && seen.add(output.id())) {
                visit(output, node -> {
                    if (isSampler(node)) {
                        found.put(node.id(), node);
                    }
                    return found.size() >= most;
                }, seen);
            }
        }
        return List.copyOf(found.values());
    }

    /** Saved pictures before previews, previews before any other node that nothing follows. */
    private List<Node> outputs() {
        Set<String> used = new HashSet<>();
        for (Node node : graph.nodes()) {
            node.links().values().forEach(link -> used.add(link.node()));
        }
        List<List<Node>> ranks = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Node node : graph.nodes()) {
            boolean last = !used.contains(node.id());
            if (saves(node)) {
                ranks.get(0).add(node);
            } else if (node.is("preview")) {
                ranks.get(1).add(node);
            } else if (last) {
                ranks.get(2).add(node);
            } else {
                ranks.get(3).add(node);
            }
        }
        return ranks.stream().flatMap(List::stream).toList();
    }

    private static boolean saves(Node node) {
        boolean named = node.is("save") || node.is("videocombine") || node.is("video combine") || node.is("output");
        return named && !node.links().isEmpty();
    }

    /** By its inputs, for there are hundreds of makers: noise comes in, and steps or sigmas say how it is taken away. */
    static boolean isSampler(Node node) {
        boolean steps = node.has("steps") || node.has("sigmas");
        boolean noise = node.has("seed") || node.has("noise_seed") || node.has("noise");
        boolean guided = node.has("positive") || node.has("guider") || node.has("cfg") || node.has("sampler_name") || node.has("sampler");
        boolean loader = node.is("loader") && !node.has("sampler_name");
        return steps && noise && (guided || node.is("sampler")) && !loader
                || node.is("sampler") && node.has("positive") && (node.has("latent_image") || node.has("samples"));
    }

    interface Test {
        boolean matches(Node node);
    }

    /** The nearest node that {@code test} wants. */
    @Nullable Node nearest(Node from, Test test) {
        return visit(from, test, new HashSet<>(Set.of(from.id())));
    }

    /** The nearest node that {@code test} wants on the way of pictures alone to one that is saved. */
    @Nullable Node nearestPicture(Test test) {
        Set<String> seen = new HashSet<>();
        Deque<Node> queue = new ArrayDeque<>(outputs().stream().filter(node -> saves(node) || node.is("preview")).toList());
        for (int i = 0; i < MAX_STEPS && !queue.isEmpty(); i++) {
            Node node = queue.poll();
            if (test.matches(node)) {
                return node;
            }
            node.links().forEach((name, link) -> {
                Node next = picture(name) || name.equals("audio") ? graph.node(link) : null;
                if (next != null && seen.add(next.id())) {
                    queue.add(next);
                }
            });
        }
        return null;
    }

    /** Breadth first, pictures and latents before conditions, until {@code test} is content. */
    private @Nullable Node visit(Node from, Test test, Set<String> seen) {
        Deque<Node> queue = new ArrayDeque<>(List.of(from));
        for (int i = 0; i < MAX_STEPS && !queue.isEmpty(); i++) {
            Node node = queue.poll();
            if (test.matches(node)) {
                return node;
            }
            List<Map.Entry<String, Link>> links = new ArrayList<>(node.links().entrySet());
            links.sort(java.util.Comparator.comparing(e -> !picture(e.getKey())));
            for (Map.Entry<String, Link> link : links) {
                Node next = graph.node(link.getValue());
                if (next != null && seen.add(next.id())) {
                    queue.add(next);
                }
            }
        }
        return null;
    }

    /** Follows latents and pictures back as long as they come from another sampler. */
    private Node first(Node sampler) {
        Node current = sampler;
        Set<String> seen = new HashSet<>();
        while (seen.add(current.id())) {
            Node earlier = null;
            for (Map.Entry<String, Link> link : current.links().entrySet()) {
                Node source = graph.node(link.getValue());
                // Stage B of Stable Cascade takes the picture of stage C as a condition.
                source = picture(link.getKey()) ? source : source == null ? null : graph.node(source.link("stage_c"));
                earlier = source == null || earlier != null ? earlier : pictureSource(source, new HashSet<>());
            }
            if (earlier == null) {
                return current;
            }
            current = earlier;
        }
        return current;
    }

    /** The nearest sampler behind picture links only. */
    private @Nullable Node pictureSource(Node node, Set<String> seen) {
        if (isSampler(node)) {
            return node;
        }
        if (!seen.add(node.id()) || seen.size() > MAX_CHAIN) {
            return null;
        }
        for (Map.Entry<String, Link> link : node.links().entrySet()) {
            Node source = picture(link.getKey()) || node.links().size() == 1 ? graph.node(link.getValue()) : null;
            Node found = source == null ? null : pictureSource(source, seen);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static boolean picture(String input) {
        String lower = input.toLowerCase(Locale.ROOT);
        return lower.startsWith("image") || lower.startsWith("latent") || lower.startsWith("sample") && !lower.startsWith("sampler") || lower.equals("pixels")
                || lower.equals("video") || lower.equals("frames") || lower.equals("filenames");
    }
}
