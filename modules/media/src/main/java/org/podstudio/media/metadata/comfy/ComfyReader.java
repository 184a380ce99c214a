package org.podstudio.media.metadata.comfy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.media.metadata.Found;
import org.podstudio.media.metadata.Json;
import org.podstudio.media.metadata.comfy.Graph.Link;
import org.podstudio.media.metadata.comfy.Graph.Node;

/** ComfyUI: walks the graph back from the saved picture to the sampler that made it first. */
@ServiceProvider(service = MetadataReader.class, position = 600)
public final class ComfyReader implements MetadataReader {
    private static final int VERSION = 3;

    @Override
    public String id() {
        return "comfyui";
    }

    @Override
    public Optional<GeneratorMetadata> read(EmbeddedText source) {
        Optional<ComfySource> texts = ComfySource.find(source);
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        Found found = new Found(id(), VERSION, "ComfyUI");
        texts.get().raw().forEach(found::raw);
        describe(texts.get().graph(), found);
        return Optional.of(found.build(found.hasPrompt() ? 1.0 : 0.7));
    }

    private static void describe(Graph graph, Found found) {
        Node sampler = new Walk(graph).sampler();
        Values values = new Values(graph);
        if (sampler == null) {
            loneModel(graph, values, found);
            return;
        }
        Node guider = graph.node(sampler.link("guider"));
        Node sigmas = source(graph, sampler, "sigmas", "steps");
        Node noise = graph.node(sampler.link("noise"));
        Node select = graph.node(sampler.link("sampler"));
        Node conditioned = sampler.has("positive") ? sampler : guider != null ? guider : sampler;
        found.seed(first(values.number(sampler, "noise_seed", "seed"), values.number(noise, "noise_seed", "seed")));
        found.steps(first(values.number(sampler, "steps"), values.number(sigmas, "steps")));
        found.cfg(first(values.number(sampler, "cfg", "cfg_scale", "guidance_scale"), values.number(guider, "cfg", "cfg1")));
        found.sampler(values.word(sampler, "sampler_name") != null ? values.word(sampler, "sampler_name")
                : values.word(select, "sampler_name", "sampler"));
        found.scheduler(values.word(sampler, "scheduler") != null ? values.word(sampler, "scheduler") : values.word(sigmas, "scheduler"));
        texts(graph, conditioned, found);
        Node size = latent(graph, sampler);
        found.size(values.number(size, "width", "empty_latent_width"), values.number(size, "height", "empty_latent_height"));
        Models models = new Models(graph, values);
        models.collect(sampler.link("model") != null || guider == null ? sampler : guider, found);
    }

    private static void texts(Graph graph, Node conditioned, Found found) {
        Texts texts = new Texts(graph);
        Link positive = conditioned.link("positive") != null ? conditioned.link("positive") : conditioned.link("conditioning");
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
        found.prompt(texts.of(positive, false)).negative(texts.of(conditioned.link("negative"), true));
    }

    /** An upscaling or a decoding without a sampler has a model at most. */
    private static void loneModel(Graph graph, Values values, Found found) {
        for (Node node : graph.nodes()) {
            String model = values.word(node, "ckpt_name", "unet_name");
            if (model != null) {
                found.model(model);
                return;
            }
        }
    }

    /** The node behind {@code input} that has {@code wanted}, through splitters and reroutes. */
    private static @Nullable Node source(Graph graph, Node node, String input, String wanted) {
        Node at = graph.node(node.link(input));
        Set<String> seen = new HashSet<>();
        while (at != null && !at.has(wanted) && seen.add(at.id())) {
            Link next = at.link(input);
            at = graph.node(next != null ? next : at.links().isEmpty() ? null : at.links().values().iterator().next());
        }
        return at;
    }

    /** The empty picture that it all began with. */
    private static @Nullable Node latent(Graph graph, Node sampler) {
        for (String name : List.of("latent_image", "samples", "latent", "image_embeds", "optional_latent", "pipe")) {
            Node start = graph.node(sampler.link(name));
            Node found = start == null ? null : new Walk(graph).nearest(start, n -> n.has("width") && n.has("height") || n.has("empty_latent_width"));
            if (found != null) {
                return found;
            }
        }
        return sampler.has("width") || sampler.has("empty_latent_width") ? sampler : null;
    }

    private static @Nullable Number first(@Nullable Number a, @Nullable Number b) {
        return a != null ? a : b;
    }

    /** Fills in what the graph in {@code text} tells; nothing when it is none. */
    public static void describe(String text, Found found) {
        Json.object(text).flatMap(Graph::ofPrompt).ifPresent(graph -> describe(graph, found));
    }
}
