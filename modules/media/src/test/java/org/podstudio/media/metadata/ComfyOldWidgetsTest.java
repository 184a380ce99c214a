package org.podstudio.media.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.GeneratorMetadata.Lora;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.media.metadata.comfy.ComfyReader;

/** Graphs of the editors before 2025, which list the values of a node's widgets without their names. */
class ComfyOldWidgetsTest {
    private static GeneratorMetadata read(String workflow) {
        return new ComfyReader().read(new EmbeddedText(Map.of("workflow", List.of(workflow)))).orElseThrow();
    }

    @Test
    void theOrderOfCommonNodesIsKnown() {
        GeneratorMetadata found = read("""
            {"nodes": [
              {"id": 1, "type": "Efficient Loader", "inputs": [], "widgets_values": ["base.safetensors", "Baked VAE", -2, "ink.safetensors", 0.6, 1,
                "a fox", "fog", "none", "comfy", 832, 1216, 1]},
              {"id": 2, "type": "KSampler (Efficient)", "inputs": [{"name": "model", "link": 1}, {"name": "positive", "link": 2},
                {"name": "negative", "link": 3}, {"name": "latent_image", "link": 4}],
                "widgets_values": [42, null, 20, 7, "euler", "normal", 1, "auto", "true"]}],
             "links": [[1, 1, 0, 2, 0, "MODEL"], [2, 1, 1, 2, 1, "C"], [3, 1, 2, 2, 2, "C"], [4, 1, 3, 2, 3, "LATENT"]]}""");
        assertEquals(List.of("a fox", "fog", "base.safetensors", BigInteger.valueOf(42), 20, 7.0, "euler", "normal", "832x1216"),
                List.of(found.prompt(), found.negativePrompt(), found.model(), found.seed(), found.steps(), found.cfg(), found.sampler(),
                        found.scheduler(), found.size()));
        assertEquals(List.of(new Lora("ink.safetensors", 0.6)), found.loras());
    }

    @Test
    void ofUnknownSamplersTheSettingsAreKnownByWhatFollowsTheSeed() {
        GeneratorMetadata found = read("""
            {"nodes": [
              {"id": 1, "type": "CLIPTextEncode", "inputs": [], "widgets_values": ["a fox"]},
              {"id": 2, "type": "Somebody's Sampler", "inputs": [{"name": "positive", "link": 1}, {"name": "latent_image", "link": null}],
                "widgets_values": [512, true, 42, "increment", 20, 6.5, "dpmpp_2m", "karras", 0.5]}],
             "links": [[1, 1, 0, 2, 0, "C"]]}""");
        assertEquals(List.of("a fox", BigInteger.valueOf(42), 20, 6.5, "dpmpp_2m", "karras"),
                List.of(found.prompt(), found.seed(), found.steps(), found.cfg(), found.sampler(), found.scheduler()));
    }

    @Test
    void oneWidgetMadeToAnInputDoesNotTakeTheNameOfTheFirstValue() {
        GeneratorMetadata found = read("""
            {"nodes": [
              {"id": 1, "type": "Words", "inputs": [], "widgets_values": ["a fox"]},
              {"id": 3, "type": "CheckpointLoaderSimple", "inputs": [], "widgets_values": ["c"]},
              {"id": 2, "type": "Somebody's Sampler", "inputs": [{"name": "model", "link": 2}, {"name": "positive", "link": 1},
                {"name": "denoise", "link": 3, "widget": {"name": "denoise"}}], "widgets_values": [42, "fixed", 20, 6.5, "ddim", "simple", 1]},
              {"id": 4, "type": "PrimitiveNode", "inputs": [], "widgets_values": [0.5, "fixed"]}],
             "links": [[1, 1, 0, 2, 1, "C"], [2, 3, 0, 2, 0, "MODEL"], [3, 4, 0, 2, 2, "FLOAT"]]}""");
        assertEquals(List.of(BigInteger.valueOf(42), 20, "ddim", "c"), List.of(found.seed(), found.steps(), found.sampler(), found.model()));
    }

    @Test
    void wildcardsOfOldGraphsAreReadAsDrawn() {
        assertEquals("a fox in snow", read("""
            {"nodes": [
              {"id": 1, "type": "ImpactWildcardEncode", "inputs": [], "widgets_values": ["a {fox|hen} in snow", "a fox in snow", "populate",
                "Select the LoRA", "Select the Wildcard", 9, "randomize"]},
              {"id": 2, "type": "KSampler", "inputs": [{"name": "positive", "link": 1}], "widgets_values": [42, "fixed", 20, 6.5, "ddim", "simple", 1]}],
             "links": [[1, 1, 0, 2, 0, "C"]]}""").prompt());
    }
}
