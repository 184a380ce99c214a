package org.podstudio.media.metadata.comfy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.media.metadata.Found;
import org.podstudio.media.metadata.Json;
import org.podstudio.media.metadata.comfy.Graph.Node;

/** ComfyUI: walks the graph back from the saved picture to the sampler that made it first. */
@ServiceProvider(service = MetadataReader.class, position = 600)
public final class ComfyReader implements MetadataReader {
    private static final int VERSION = 5;

    /** A graph of a film or a grid may sample hundreds of times; the raw graph keeps them all. */
    private static final int MAX_PASSES = 64;

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
        Walk walk = new Walk(graph);
        Node first = walk.sampler();
        if (first == null) {
            Values values = new Values(graph);
            if (!new Service(graph, values).describe(found)) {
                loneModel(graph, values, found);
            }
            return;
        }
        Sampling sampling = new Sampling(graph);
        sampling.describe(first, found);
        new Sizes(graph).describe(first, found);
        List<Node> all = walk.backwards(MAX_PASSES);
        if (all.size() > 1) {
            found.passes(all.stream().map(sampling::pass).toList());
        }
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

    /** Fills in what the graph in {@code text} tells; nothing when it is none. */
    public static void describe(String text, Found found) {
        Json.object(text).flatMap(Graph::ofPrompt).ifPresent(graph -> describe(graph, found));
    }

    /** Lets the graph in {@code text} tell what is still missing; nothing when it is none. */
    public static void complete(String text, Found found) {
        Found graph = new Found("comfyui", VERSION, "ComfyUI");
        describe(text, graph);
        found.completedBy(graph.build(1.0));
    }
}
