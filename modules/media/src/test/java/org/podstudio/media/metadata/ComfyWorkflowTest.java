package org.podstudio.media.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.media.metadata.comfy.ComfyReader;

/** Files that carry the editor's graph only, with subgraphs, group nodes and nodes that do nothing of their own. */
class ComfyWorkflowTest {
    /** A sampler in a subgraph in a subgraph; texts and the model come from outside, the seed through proxies. */
    private static final String NESTED = """
        {"nodes": [
          {"id": 4, "type": "CheckpointLoaderSimple", "inputs": [], "outputs": [{"type": "MODEL"}, {"type": "CLIP"}, {"type": "VAE"}],
           "widgets_values": ["c.safetensors"]},
          {"id": 86, "type": "outer-uuid", "mode": 0,
           "inputs": [{"name": "model", "type": "MODEL", "link": 1}, {"name": "clip", "type": "CLIP", "link": 2},
                      {"name": "text", "type": "STRING", "widget": {"name": "text"}, "link": null}],
           "outputs": [{"name": "IMAGE", "type": "IMAGE", "links": [3]}],
           "properties": {"proxyWidgets": [["-1", "text"], ["57", "seed"], ["5", "width"]]},
           "widgets_values": ["a fox at dusk", 4242, 832]},
          {"id": 9, "type": "SaveImage", "inputs": [{"name": "images", "type": "IMAGE", "link": 3}], "widgets_values": ["x"]}],
         "links": [[1, 4, 0, 86, 0, "MODEL"], [2, 4, 1, 86, 1, "CLIP"], [3, 86, 0, 9, 0, "IMAGE"]],
         "definitions": {"subgraphs": [
          {"id": "outer-uuid", "name": "Text to image", "inputNode": {"id": -10}, "outputNode": {"id": -20},
           "inputs": [{"name": "model", "type": "MODEL", "linkIds": [1]}, {"name": "clip", "type": "CLIP", "linkIds": [2, 3]},
                      {"name": "text", "type": "STRING", "linkIds": [4]}],
           "outputs": [{"name": "IMAGE", "type": "IMAGE", "linkIds": [9]}],
           "nodes": [
            {"id": 6, "type": "CLIPTextEncode", "inputs": [{"name": "clip", "link": 2},
                {"name": "text", "widget": {"name": "text"}, "link": 4}], "widgets_values": ["the definition's own text"]},
            {"id": 7, "type": "CLIPTextEncode", "inputs": [{"name": "clip", "link": 3},
                {"name": "text", "widget": {"name": "text"}, "link": null}], "widgets_values": ["fog"]},
            {"id": 5, "type": "EmptyLatentImage", "inputs": [], "widgets_values": [512, 1216, 1]},
            {"id": 57, "type": "inner-uuid", "inputs": [{"name": "model", "link": 1}, {"name": "positive", "link": 5}, {"name": "negative", "link": 6},
                {"name": "latent_image", "link": 7}, {"name": "seed", "widget": {"name": "seed"}, "link": null}],
             "properties": {"proxyWidgets": [["-1", "seed"], ["3", "steps"]]}, "widgets_values": [1, 33]},
            {"id": 8, "type": "VAEDecode", "inputs": [{"name": "samples", "link": 8}]}],
           "links": [
            {"id": 1, "origin_id": -10, "origin_slot": 0, "target_id": 57, "target_slot": 0, "type": "MODEL"},
            {"id": 2, "origin_id": -10, "origin_slot": 1, "target_id": 6, "target_slot": 0, "type": "CLIP"},
            {"id": 3, "origin_id": -10, "origin_slot": 1, "target_id": 7, "target_slot": 0, "type": "CLIP"},
            {"id": 4, "origin_id": -10, "origin_slot": 2, "target_id": 6, "target_slot": 1, "type": "STRING"},
            {"id": 5, "origin_id": 6, "origin_slot": 0, "target_id": 57, "target_slot": 1, "type": "CONDITIONING"},
            {"id": 6, "origin_id": 7, "origin_slot": 0, "target_id": 57, "target_slot": 2, "type": "CONDITIONING"},
            {"id": 7, "origin_id": 5, "origin_slot": 0, "target_id": 57, "target_slot": 3, "type": "LATENT"},
            {"id": 8, "origin_id": 57, "origin_slot": 0, "target_id": 8, "target_slot": 0, "type": "LATENT"},
            {"id": 9, "origin_id": 8, "origin_slot": 0, "target_id": -20, "target_slot": 0, "type": "IMAGE"}]},
          {"id": "inner-uuid", "name": "Sample", "inputNode": {"id": -10}, "outputNode": {"id": -20},
           "inputs": [{"name": "model"}, {"name": "positive"}, {"name": "negative"}, {"name": "latent_image"}, {"name": "seed"}],
           "outputs": [{"name": "LATENT", "type": "LATENT", "linkIds": [6]}],
           "nodes": [{"id": 3, "type": "KSampler", "inputs": [{"name": "model", "link": 1}, {"name": "positive", "link": 2},
                {"name": "negative", "link": 3}, {"name": "latent_image", "link": 4}, {"name": "seed", "widget": {"name": "seed"}, "link": 5}],
             "widgets_values": [7, "fixed", 20, 6.5, "euler", "simple", 1]}],
           "links": [
            {"id": 1, "origin_id": -10, "origin_slot": 0, "target_id": 3, "target_slot": 0, "type": "MODEL"},
            {"id": 2, "origin_id": -10, "origin_slot": 1, "target_id": 3, "target_slot": 1, "type": "CONDITIONING"},
            {"id": 3, "origin_id": -10, "origin_slot": 2, "target_id": 3, "target_slot": 2, "type": "CONDITIONING"},
            {"id": 4, "origin_id": -10, "origin_slot": 3, "target_id": 3, "target_slot": 3, "type": "LATENT"},
            {"id": 5, "origin_id": -10, "origin_slot": 4, "target_id": 3, "target_slot": 4, "type": "INT"},
            {"id": 6, "origin_id": 3, "origin_slot": 0, "target_id": -20, "target_slot": 0, "type": "LATENT"}]}]}}""";

    @Test
    void nestedSubgraphsAreReadLikeAFlatGraph() {
        GeneratorMetadata found = read(NESTED).orElseThrow();
        assertEquals("a fox at dusk", found.prompt());
        assertEquals("fog", found.negativePrompt());
        assertEquals("c.safetensors", found.model());
        assertEquals(BigInteger.valueOf(4242), found.seed());
        assertEquals(33, found.steps());
        assertEquals(6.5, found.cfg());
        assertEquals("euler", found.sampler());
        assertEquals("832x1216", found.size());
        assertEquals(List.of(), found.passes());
    }

    @Test
    void valuesOfWhichWeCannotTellWhoseTheyAreLeaveTheOnesInside() {
        GeneratorMetadata found = read(NESTED.replace("[\"a fox at dusk\", 4242, 832]", "[]")).orElseThrow();
        assertEquals("the definition's own text", found.prompt());
        assertEquals(BigInteger.ONE, found.seed());
        assertEquals("512x1216", found.size());
    }

    @Test
    void aSubgraphThatStandsTwiceIsTwoPasses() {
        String twice = """
            {"nodes": [
              {"id": 1, "type": "s", "inputs": [{"name": "latent", "link": null}, {"name": "seed", "widget": {"name": "seed"}, "link": null}],
               "widgets_values": [11]},
              {"id": 2, "type": "s", "inputs": [{"name": "latent", "link": 1}, {"name": "seed", "widget": {"name": "seed"}, "link": null}],
               "widgets_values": [22]},
              {"id": 3, "type": "SaveLatent", "inputs": [{"name": "samples", "link": 2}]}],
             "links": [[1, 1, 0, 2, 0, "LATENT"], [2, 2, 0, 3, 0, "LATENT"]],
             "definitions": {"subgraphs": [{"id": "s", "inputs": [{"name": "latent"}, {"name": "seed"}], "outputs": [{"linkIds": [3]}],
               "nodes": [{"id": 9, "type": "KSampler", "inputs": [{"name": "latent_image", "link": 1}, {"name": "positive", "link": 4},
                    {"name": "seed", "link": 2}], "widgets_values": [0, "fixed", 5, 3, "euler", "normal", 1]},
                 {"id": 8, "type": "CLIPTextEncode", "widgets_values": ["fox"]}],
               "links": [{"id": 1, "origin_id": -10, "origin_slot": 0}, {"id": 2, "origin_id": -10, "origin_slot": 1},
                 {"id": 3, "origin_id": 9, "origin_slot": 0}, {"id": 4, "origin_id": 8, "origin_slot": 0}]}]}}""";
        GeneratorMetadata found = read(twice).orElseThrow();
        assertEquals(BigInteger.valueOf(11), found.seed());
        assertEquals(List.of(22, 11), found.passes().stream().map(pass -> pass.seed().intValue()).toList());
    }

    @Test
    void aGroupNodeIsOpenedAndTheValuesSetOnItCount() {
        String group = """
            {"nodes": [
              {"id": 1, "type": "workflow/Make",
               "inputs": [{"name": "clip", "type": "CLIP", "link": 1}, {"name": "KSampler model", "type": "MODEL", "link": 2}],
               "outputs": [{"name": "LATENT", "type": "LATENT", "links": [3]}],
               "widgets_values": ["a hen", "mist", 640, 960, 1, 99, "randomize", 12, 4, "ddim", "normal", 1]},
              {"id": 4, "type": "CheckpointLoaderSimple", "inputs": [], "widgets_values": ["g.safetensors"]},
              {"id": 8, "type": "VAEDecode", "inputs": [{"name": "samples", "link": 3}]}],
             "links": [[1, 4, 1, 1, 0, "CLIP"], [2, 4, 0, 1, 1, "MODEL"], [3, 1, 0, 8, 0, "LATENT"]],
             "extra": {"groupNodes": {"Make": {
               "nodes": [
                {"type": "CLIPTextEncode", "index": 0, "inputs": [{"name": "clip", "type": "CLIP", "link": null}],
                 "outputs": [{"name": "CONDITIONING", "type": "CONDITIONING"}], "widgets_values": ["as made"]},
                {"type": "CLIPTextEncode", "index": 1, "inputs": [{"name": "clip", "type": "CLIP", "link": 77}],
                 "outputs": [{"name": "CONDITIONING", "type": "CONDITIONING"}], "widgets_values": ["as made"]},
                {"type": "EmptyLatentImage", "index": 2, "outputs": [{"name": "LATENT", "type": "LATENT"}], "widgets_values": [512, 512, 1]},
                {"type": "KSampler", "index": 3, "inputs": [{"name": "model", "type": "MODEL", "link": 78}, {"name": "positive", "type": "CONDITIONING"},
                    {"name": "negative", "type": "CONDITIONING"}, {"name": "latent_image", "type": "LATENT"}],
                 "outputs": [{"name": "LATENT", "type": "LATENT"}], "widgets_values": [5, "fixed", 20, 8, "euler", "normal", 1]}],
               "links": [[0, 0, 3, 1, 6, "CONDITIONING"], [1, 0, 3, 2, 7, "CONDITIONING"], [2, 0, 3, 3, 5, "LATENT"]],
               "external": []}}}}""";
        for (String kind : List.of("workflow/Make", "workflow>Make")) {
            GeneratorMetadata found = read(group.replace("workflow/Make", kind)).orElseThrow();
            assertEquals("a hen", found.prompt());
            assertEquals("mist", found.negativePrompt());
            assertEquals("640x960", found.size());
            assertEquals(BigInteger.valueOf(99), found.seed());
            assertEquals(12, found.steps());
            assertEquals("ddim", found.sampler());
            assertEquals("g.safetensors", found.model());
        }
        assertEquals("as made", read(group.replace("\"a hen\", ", "")).orElseThrow().prompt());
    }

    @Test
    void reroutesPrimitivesAndNamedPairsAreReplacedByWhatTheyPassOn() {
        GeneratorMetadata found = read(flat("""
            {"id": 20, "type": "Reroute", "inputs": [{"name": "", "type": "*", "link": 20}]},
            {"id": 21, "type": "easy setNode", "inputs": [{"name": "C", "type": "CONDITIONING", "link": 21}], "widgets_values": ["pos"]},
            {"id": 22, "type": "easy getNode", "inputs": [], "widgets_values": ["pos"]},
            {"id": 23, "type": "PrimitiveNode", "inputs": [], "outputs": [{"type": "INT", "widget": {"name": "seed"}}], "widgets_values": [777, "fixed"]}""",
                0, 22, 20, ", [20, 4, 0, 20, 0, \"MODEL\"], [21, 6, 0, 21, 0, \"CONDITIONING\"], [30, 23, 0, 3, 4, \"INT\"]")).orElseThrow();
        assertEquals("a fox", found.prompt());
        assertEquals("c", found.model());
        assertEquals(BigInteger.valueOf(777), found.seed());
    }

    @Test
    void aBypassedSamplerIsNoPassAndAMutedOneMadeNothing() {
        String second = """
            {"id": 40, "type": "KSampler", "mode": %d, "inputs": [{"name": "positive", "type": "CONDITIONING", "link": 41},
                {"name": "latent_image", "type": "LATENT", "link": 40}], "outputs": [{"type": "LATENT"}],
             "widgets_values": [5555, "fixed", 9, 3, "lcm", "normal", 0.3]},
            {"id": 8, "type": "VAEDecode", "inputs": [{"name": "samples", "type": "LATENT", "link": 42}]},
            {"id": 9, "type": "SaveImage", "inputs": [{"name": "images", "type": "IMAGE", "link": 43}]}""";
        String links = ", [40, 3, 0, 40, 1, \"LATENT\"], [41, 6, 0, 40, 0, \"CONDITIONING\"], [42, 40, 0, 8, 0, \"LATENT\"], [43, 8, 0, 9, 0, \"IMAGE\"]";
        assertEquals(2, read(flat(second.formatted(0), 0, 6, 4, links)).orElseThrow().passes().size());
        for (int mode : new int[] {2, 4}) {
            GeneratorMetadata found = read(flat(second.formatted(mode), 0, 6, 4, links)).orElseThrow();
            assertEquals(List.of(), found.passes(), "mode " + mode);
            assertEquals(BigInteger.valueOf(42), found.seed(), "mode " + mode);
        }
        assertEquals(BigInteger.valueOf(5555), read(flat(second.formatted(0), 2, 6, 4, links)).orElseThrow().seed());
    }

    @Test
    void aBypassedNodeGivesOnWhatHasTheTypeOfItsOutput() {
        // Its first link is the words' model; the second, of the same type as what it gives, is the sampler's.
        GeneratorMetadata found = read(flat("""
            {"id": 50, "type": "LoraLoader", "mode": 4,
             "inputs": [{"name": "clip", "type": "CLIP", "link": 50}, {"name": "model", "type": "MODEL", "link": 51}],
             "outputs": [{"type": "MODEL"}, {"type": "CLIP"}], "widgets_values": ["off.safetensors", 1, 1]},
            {"id": 51, "type": "CheckpointLoaderSimple", "inputs": [], "widgets_values": ["words only"]}""",
                0, 6, 50, ", [50, 51, 1, 50, 0, \"CLIP\"], [51, 4, 0, 50, 1, \"MODEL\"]")).orElseThrow();
        assertEquals("c", found.model());
        assertEquals(List.of(), found.loras());
    }

    @Test
    void subgraphsAndReroutesWithoutEndEnd() {
        assertTrue(read("""
            {"nodes": [{"id": 1, "type": "a", "inputs": [{"name": "x", "link": 1}]}, {"id": 2, "type": "Reroute", "inputs": [{"name": "", "link": 2}]},
                {"id": 3, "type": "KSampler", "inputs": [{"name": "positive", "link": 1}], "widgets_values": [1, "fixed", 2]}],
             "links": [[1, 2, 0, 1, 0, "*"], [2, 2, 0, 2, 0, "*"]],
             "definitions": {"subgraphs": [{"id": "a", "nodes": [{"id": 1, "type": "a"}, {"id": 2, "type": "a"}, {"id": 3, "type": "a"}], "links": []}]}}
            """).isPresent());
    }

    /** A sampler (3), a model (4) and words (6); {@code more} stands between them. */
    private static String flat(String more, int samplerMode, int positiveFrom, int modelFrom, String moreLinks) {
        return """
            {"nodes": [
             {"id": 3, "type": "KSampler", "mode": %d, "inputs": [{"name": "model", "type": "MODEL", "link": 2},
                {"name": "positive", "type": "CONDITIONING", "link": 4}, {"name": "seed", "type": "INT", "widget": {"name": "seed"}, "link": 30}],
              "outputs": [{"type": "LATENT"}], "widgets_values": [42, "fixed", 20, 8, "euler", "normal", 1]},
             {"id": 4, "type": "CheckpointLoaderSimple", "inputs": [], "widgets_values": ["c"]},
             {"id": 6, "type": "CLIPTextEncode", "inputs": [], "widgets_values": ["a fox"]},
             %s],
             "links": [[2, %d, 0, 3, 0, "MODEL"], [4, %d, 0, 3, 1, "CONDITIONING"]%s]}""".formatted(samplerMode, more, modelFrom, positiveFrom, moreLinks);
    }

    private static Optional<GeneratorMetadata> read(String text) {
        return new ComfyReader().read(new EmbeddedText(Map.of("workflow", List.of(text))));
    }
}
