package org.podstudio.media.metadata.comfy;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.media.metadata.Found;
import org.podstudio.media.metadata.comfy.Graph.Link;
import org.podstudio.media.metadata.comfy.Graph.Node;

/** What one sampler was told, whether it holds its settings itself or takes them from guiders, schedulers and noises. */
final class Sampling {
    private final Graph graph;
    private final Values values;

    Sampling(Graph graph) {
        this.graph = graph;
        this.values = new Values(graph);
    }

    /** Fills in everything about {@code sampler} but the picture's size. */
    void describe(Node sampler, Found found) {
        Node guider = graph.node(sampler.link("guider"));
        Node sigmas = source(sampler, "sigmas", "steps");
        Node noise = graph.node(sampler.link("noise"));
        Node select = graph.node(sampler.link("sampler"));
        Node conditioned = sampler.has("positive") ? sampler : guider != null ? guider : sampler;
        found.seed(first(values.number(sampler, "noise_seed", "seed"), values.number(noise, "noise_seed", "seed")));
        found.steps(first(values.number(sampler, "steps"), values.number(sigmas, "steps")));
        found.cfg(first(values.number(sampler, "cfg", "cfg_scale", "guidance_scale"), values.number(guider, "cfg", "cfg1", "cfg_conds")));
        found.sampler(values.word(sampler, "sampler_name") != null ? values.word(sampler, "sampler_name")
                : values.word(select, "sampler_name", "sampler"));
        found.scheduler(values.word(sampler, "scheduler") != null ? values.word(sampler, "scheduler") : values.word(sigmas, "scheduler"));
        found.denoise(first(values.number(sampler, "denoise", "denoise_strength"), values.number(sigmas, "denoise")));
        texts(conditioned, found);
        new Models(graph, values).collect(sampler.link("model") != null || guider == null ? sampler : guider, found);
    }

    /** The same of one of several samplers. */
    GeneratorMetadata.Pass pass(Node sampler) {
        Found found = new Found("comfyui", 1, "ComfyUI");
        describe(sampler, found);
        return found.pass();
    }

    private void texts(Node conditioned, Found found) {
        Texts texts = new Texts(graph);
        Link positive = link(conditioned, "positive", "conditioning", "cond1");
        if (positive == null) {
            // Samplers of some makers take everything through one "pipe" or "context".
            for (Link link : conditioned.links().values()) {
                positive = positive == null && texts.of(link, false) != null ? link : positive;
            }
            found.prompt(texts.of(positive, false)).negative(texts.of(positive, true));
            if (texts.of(positive, false) != null && texts.of(positive, false).equals(texts.of(positive, true))) {
                found.negative(null);
            }
            return;
        }
        found.prompt(texts.of(positive, false)).negative(texts.of(link(conditioned, "negative", "neg_conditioning"), true));
    }

    private static @Nullable Link link(Node node, String... names) {
        for (String name : names) {
            if (node.link(name) != null) {
                return node.link(name);
            }
        }
        return null;
    }

    /** The node behind {@code input} that has {@code wanted}, through splitters and reroutes. */
    private @Nullable Node source(Node node, String input, String wanted) {
        Node at = graph.node(node.link(input));
        Set<String> seen = new HashSet<>();
        while (at != null && !at.has(wanted) && seen.add(at.id())) {
            Link next = at.link(input);
            at = graph.node(next != null ? next : at.links().isEmpty() ? null : at.links().values().iterator().next());
        }
        return at;
    }

    private static @Nullable Number first(@Nullable Number a, @Nullable Number b) {
        return a != null ? a : b;
    }
}
