package org.podstudio.media.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.GeneratorMetadata.Lora;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.media.metadata.comfy.ComfyReader;

/** Graphs written for these tests after the shapes of real ones. */
class ComfyReaderTest {
    @Test
    void ofTwoSamplersTheFirstOneCounts() {
        GeneratorMetadata found = read("prompt", """
            {"9": {"class_type": "SaveImage", "inputs": {"images": ["8", 0]}},
             "8": {"class_type": "VAEDecode", "inputs": {"samples": ["12", 0], "vae": ["4", 2]}},
             "12": {"class_type": "KSampler", "inputs": {"seed": 2, "steps": 8, "cfg": 5, "sampler_name": "dpmpp_2m", "scheduler": "karras",
                    "model": ["4", 0], "positive": ["6", 0], "negative": ["7", 0], "latent_image": ["11", 0], "denoise": 0.4}},
             "11": {"class_type": "LatentUpscale", "inputs": {"samples": ["3", 0], "width": 1536, "height": 1536}},
             "3": {"class_type": "KSampler", "inputs": {"seed": 1, "steps": 20, "cfg": 7.5, "sampler_name": "euler", "scheduler": "normal",
                    "model": ["10", 0], "positive": ["6", 0], "negative": ["7", 0], "latent_image": ["5", 0]}},
             "10": {"class_type": "LoraLoader", "inputs": {"lora_name": "ink.safetensors", "strength_model": 0.7, "model": ["4", 0], "clip": ["4", 1]}},
             "4": {"class_type": "CheckpointLoaderSimple", "inputs": {"ckpt_name": "base.safetensors"}},
             "5": {"class_type": "EmptyLatentImage", "inputs": {"width": 768, "height": 512, "batch_size": 1}},
             "6": {"class_type": "CLIPTextEncode", "inputs": {"text": "a harbour", "clip": ["10", 1]}},
             "7": {"class_type": "CLIPTextEncode", "inputs": {"text": "fog", "clip": ["10", 1]}}}""").orElseThrow();
        assertEquals(BigInteger.ONE, found.seed());
        assertEquals(20, found.steps());
        assertEquals(7.5, found.cfg());
        assertEquals("a harbour", found.prompt());
        assertEquals("fog", found.negativePrompt());
        assertEquals("base.safetensors", found.model());
        assertEquals("768x512", found.size());
        assertEquals(List.of(new Lora("ink.safetensors", 0.7)), found.loras());
    }

    @Test
    void theAdvancedCustomSamplerIsFollowedToItsNoiseGuiderAndSigmas() {
        GeneratorMetadata found = read("prompt", """
            {"9": {"class_type": "SaveImage", "inputs": {"images": ["8", 0]}},
             "8": {"class_type": "VAEDecode", "inputs": {"samples": ["13", 0], "vae": ["10", 0]}},
             "13": {"class_type": "SamplerCustomAdvanced", "inputs": {"noise": ["25", 0], "guider": ["22", 0], "sampler": ["16", 0],
                    "sigmas": ["17", 0], "latent_image": ["27", 0]}},
             "16": {"class_type": "KSamplerSelect", "inputs": {"sampler_name": "euler"}},
             "17": {"class_type": "BasicScheduler", "inputs": {"scheduler": "simple", "steps": 28, "denoise": 1, "model": ["30", 0]}},
             "22": {"class_type": "BasicGuider", "inputs": {"model": ["30", 0], "conditioning": ["26", 0]}},
             "25": {"class_type": "RandomNoise", "inputs": {"noise_seed": ["40", 0]}},
             "40": {"class_type": "PrimitiveInt", "inputs": {"value": 987654321012345}},
             "26": {"class_type": "FluxGuidance", "inputs": {"guidance": 3.5, "conditioning": ["6", 0]}},
             "6": {"class_type": "CLIPTextEncode", "inputs": {"text": ["50", 0], "clip": ["11", 0]}},
             "50": {"class_type": "StringConcatenate", "inputs": {"string_a": ["51", 0], "string_b": "at night", "delimiter": ", "}},
             "51": {"class_type": "PrimitiveStringMultiline", "inputs": {"value": "a lighthouse"}},
             "27": {"class_type": "EmptySD3LatentImage", "inputs": {"width": 1024, "height": 1024, "batch_size": 1}},
             "30": {"class_type": "ModelSamplingFlux", "inputs": {"max_shift": 1.15, "model": ["12", 0]}},
             "12": {"class_type": "UNETLoader", "inputs": {"unet_name": "flux1-dev.safetensors", "weight_dtype": "default"}},
             "11": {"class_type": "DualCLIPLoader", "inputs": {"clip_name1": "t5", "clip_name2": "l", "type": "flux"}},
             "10": {"class_type": "VAELoader", "inputs": {"vae_name": "ae"}}}""").orElseThrow();
        assertEquals("a lighthouse, at night", found.prompt());
        assertNull(found.negativePrompt());
        assertEquals(new BigInteger("987654321012345"), found.seed());
        assertEquals(28, found.steps());
        assertEquals("euler", found.sampler());
        assertEquals("simple", found.scheduler());
        assertEquals("flux1-dev.safetensors", found.model());
        assertEquals("1024x1024", found.size());
    }

    @Test
    void rowsThatAStackerNoLongerShowsDoNotCountAndItsSimpleModeHasOneWeight() {
        GeneratorMetadata found = read("prompt", """
            {"1": {"class_type": "Efficient Loader", "inputs": {"ckpt_name": "e.safetensors", "lora_name": "None", "positive": "fox",
                    "negative": "fog", "empty_latent_width": 640, "empty_latent_height": 960, "lora_stack": ["3", 0]}},
             "3": {"class_type": "LoRA Stacker", "inputs": {"input_mode": "simple", "lora_count": 1, "lora_name_1": "one", "lora_wt_1": 0.7,
                    "model_str_1": 1.0, "lora_name_2": "two", "lora_wt_2": 0.3}},
             "2": {"class_type": "KSampler (Efficient)", "inputs": {"seed": 1, "steps": 5, "cfg": 6, "sampler_name": "euler", "model": ["1", 0],
                    "positive": ["1", 1], "negative": ["1", 2], "latent_image": ["1", 3]}}}""").orElseThrow();
        assertEquals(List.of(new Lora("one", 0.7)), found.loras());
    }

    @Test
    void wildcardsAreReadAsDrawnAndSwitchedAdaptersOnlyWhereOn() {
        GeneratorMetadata found = read("prompt", """
            {"3": {"class_type": "KSampler", "inputs": {"seed": 1, "steps": 5, "cfg": 6, "sampler_name": "euler", "model": ["4", 0],
                    "positive": ["6", 0]}},
             "4": {"class_type": "Lora Loader (LoraManager)", "inputs": {"model": ["5", 0], "loras": {"__value__": [
                    {"name": "one", "strength": "0.7", "active": true}, {"name": "two", "strength": 1, "active": false}]}}},
             "5": {"class_type": "CheckpointLoaderSimple", "inputs": {"ckpt_name": "c"}},
             "6": {"class_type": "ImpactWildcardEncode", "inputs": {"wildcard_text": "a {fox|dog}", "populated_text": "a fox"}}}""").orElseThrow();
        assertEquals("a fox", found.prompt());
        assertEquals(List.of(new Lora("one", 0.7)), found.loras());
        assertEquals("c", found.model());
    }

    @Test
    void theSizeIsFoundThroughAPipe() {
        assertEquals("768x1024", read("prompt", """
            {"1": {"class_type": "easy fullLoader", "inputs": {"ckpt_name": "c", "positive": "fox", "negative": "fog",
                    "empty_latent_width": 768, "empty_latent_height": 1024}},
             "2": {"class_type": "easy preSampling", "inputs": {"steps": 18, "cfg": 5, "sampler_name": "euler", "seed": 3, "pipe": ["1", 0]}}}
            """).orElseThrow().size());
    }

    @Test
    void inTheEditorsGraphABypassedNodeOnlyPassesOnAndNamesJoinSetAndGet() {
        GeneratorMetadata found = read("workflow", """
            {"nodes": [
             {"id": 3, "type": "KSampler", "mode": 0, "inputs": [{"name": "model", "link": 2}, {"name": "positive", "link": 4}],
              "widgets_values": [42, "fixed", 20, 8, "euler", "normal", 1]},
             {"id": 20, "type": "LoraLoader", "mode": 4, "inputs": [{"name": "model", "link": 1}], "widgets_values": ["off.safetensors", 1, 1]},
             {"id": 4, "type": "CheckpointLoaderSimple", "mode": 0, "inputs": [], "widgets_values": ["c"]},
             {"id": 6, "type": "CLIPTextEncode", "mode": 0, "inputs": [{"name": "clip", "link": 5}], "widgets_values": ["a fox"]},
             {"id": 30, "type": "SetNode", "mode": 0, "inputs": [{"name": "CONDITIONING", "link": 3}], "widgets_values": ["pos"]},
             {"id": 31, "type": "GetNode", "mode": 0, "inputs": [], "widgets_values": ["pos"]}],
             "links": [[1, 4, 0, 20, 0, "MODEL"], [2, 20, 0, 3, 0, "MODEL"], [3, 6, 0, 30, 0, "C"], [4, 31, 0, 3, 1, "C"], [5, 4, 1, 6, 0, "CLIP"]]}
            """).orElseThrow();
        assertEquals("a fox", found.prompt());
        assertEquals("c", found.model());
        assertEquals(List.of(), found.loras());
    }

    @Test
    void notANumberInAGraphDoesNotHideIt() {
        assertTrue(read("prompt", """
            {"3": {"class_type": "KSampler", "is_changed": [NaN], "inputs": {"seed": 5, "steps": 2, "cfg": 1, "sampler_name": "euler",
                "positive": ["6", 0], "latent_image": ["5", 0]}},
             "6": {"class_type": "CLIPTextEncode", "inputs": {"text": "x"}}}""").isPresent());
    }

    @Test
    void theEditorsFormIsReadWhenThereIsNothingElse() {
        GeneratorMetadata found = read("workflow", """
            {"nodes": [
              {"id": 3, "type": "KSampler", "mode": 0, "inputs": [{"name": "model", "link": 1}, {"name": "positive", "link": 4},
                {"name": "negative", "link": 6},
                 {"name": "latent_image", "link": 2}], "widgets_values": [156680208700286, "randomize", 20, 8, "euler", "normal", 1]},
              {"id": 4, "type": "CheckpointLoaderSimple", "mode": 0, "inputs": [], "widgets_values": ["v1-5.ckpt"]},
              {"id": 5, "type": "EmptyLatentImage", "mode": 0, "inputs": [], "widgets_values": [512, 768, 1]},
              {"id": 6, "type": "CLIPTextEncode", "mode": 0, "inputs": [{"name": "clip", "link": 3}], "widgets_values": ["a glass bottle"]},
              {"id": 7, "type": "CLIPTextEncode", "mode": 0, "inputs": [{"name": "clip", "link": 5}], "widgets_values": ["text, watermark"]},
              {"id": 8, "type": "VAEDecode", "mode": 0, "inputs": [{"name": "samples", "link": 7}, {"name": "vae", "link": 8}]},
              {"id": 9, "type": "SaveImage", "mode": 0, "inputs": [{"name": "images", "link": 9}], "widgets_values": ["ComfyUI"]}],
             "links": [[1, 4, 0, 3, 0, "MODEL"], [2, 5, 0, 3, 3, "LATENT"], [3, 4, 1, 6, 0, "CLIP"], [4, 6, 0, 3, 1, "CONDITIONING"],
                [5, 4, 1, 7, 0, "CLIP"], [6, 7, 0, 3, 2, "CONDITIONING"], [7, 3, 0, 8, 0, "LATENT"],
                [8, 4, 2, 8, 1, "VAE"], [9, 8, 0, 9, 0, "IMAGE"]]}""").orElseThrow();
        assertEquals("a glass bottle", found.prompt());
        assertEquals("text, watermark", found.negativePrompt());
        assertEquals(new BigInteger("156680208700286"), found.seed());
        assertEquals(20, found.steps());
        assertEquals("v1-5.ckpt", found.model());
        assertEquals("512x768", found.size());
    }

    @Test
    void anEfficientLoaderHoldsBothTextsAndAStackOfAdapters() {
        GeneratorMetadata found = read("prompt", """
            {"9": {"class_type": "SaveImage", "inputs": {"images": ["3", 5]}},
             "3": {"class_type": "KSampler (Efficient)", "inputs": {"seed": 77, "steps": 24, "cfg": 6, "sampler_name": "dpmpp_2m", "scheduler": "karras",
                "denoise": 1, "model": ["1", 0], "positive": ["1", 1], "negative": ["1", 2], "latent_image": ["1", 3], "optional_vae": ["1", 4]}},
             "1": {"class_type": "Efficient Loader", "inputs": {"ckpt_name": "base.safetensors", "vae_name": "Baked VAE", "clip_skip": -1,
                "lora_name": "None", "lora_model_strength": 1, "positive": "a fox", "negative": "fog", "token_normalization": "none",
                "empty_latent_width": 640, "empty_latent_height": 960, "batch_size": 1, "lora_stack": ["2", 0]}},
             "2": {"class_type": "CR LoRA Stack", "inputs": {"switch_1": "On", "lora_name_1": "ink.safetensors", "model_weight_1": 0.7,
                "switch_2": "Off", "lora_name_2": "wax.safetensors", "model_weight_2": 1}}}""").orElseThrow();
        assertEquals("a fox", found.prompt());
        assertEquals("fog", found.negativePrompt());
        assertEquals(BigInteger.valueOf(77), found.seed());
        assertEquals("base.safetensors", found.model());
        assertEquals("640x960", found.size());
        assertEquals(List.of(new Lora("ink.safetensors", 0.7)), found.loras());
    }

    @Test
    void jpegAndWebpSaversPutThePrefixedGraphsIntoAnyField() {
        String graph = "{\"3\":{\"class_type\":\"KSampler\",\"inputs\":{\"seed\":5,\"steps\":4,\"positive\":[\"6\",0]}},"
                + "\"6\":{\"class_type\":\"CLIPTextEncode\",\"inputs\":{\"text\":\"a fox\"}}}";
        for (String key : List.of("exif:Make", "exif:Model", "exif:ImageDescription", "exif:UserComment")) {
            for (String prefix : List.of("prompt:", "Prompt: ", "prompt : ")) {
                assertEquals("a fox", read(key, prefix + graph).orElseThrow().prompt(), key + " " + prefix);
            }
        }
        assertEquals("a fox", read("exif:UserComment", "{\"prompt\": " + graph + "}").orElseThrow().prompt());
    }

    @Test
    void ofSeveralSavedPicturesTheWholeGraphIsKept() {
        String text = """
            {"3": {"class_type": "KSampler", "inputs": {"seed": 1, "steps": 4, "positive": ["6", 0]}},
             "4": {"class_type": "KSampler", "inputs": {"seed": 2, "steps": 4, "positive": ["7", 0]}},
             "6": {"class_type": "CLIPTextEncode", "inputs": {"text": "a fox"}}, "7": {"class_type": "CLIPTextEncode", "inputs": {"text": "a hen"}},
             "8": {"class_type": "SaveImage", "inputs": {"images": ["3", 0]}}, "9": {"class_type": "SaveImage", "inputs": {"images": ["4", 0]}}}""";
        GeneratorMetadata found = read("prompt", text).orElseThrow();
        assertEquals(BigInteger.ONE, found.seed());
        assertEquals(text, found.raw().get("prompt"));
    }

    @Test
    void linksToNodesThatAreMissingHideNothingElse() {
        GeneratorMetadata found = read("prompt", """
            {"3": {"class_type": "KSampler", "inputs": {"seed": ["90", 0], "steps": 4, "cfg": 2, "model": ["91", 0], "positive": ["6", 0],
                "negative": ["92", 0], "latent_image": ["93", 0]}},
             "6": {"class_type": "CLIPTextEncode", "inputs": {"text": "a fox", "clip": ["94", 1]}}}""").orElseThrow();
        assertEquals("a fox", found.prompt());
        assertNull(found.seed());
        assertEquals(4, found.steps());
        assertNull(found.model());
    }

    @Test
    void otherJsonIsNoGraph() {
        assertTrue(read("prompt", "{\"a\": {\"b\": 1}}").isEmpty());
        assertTrue(read("prompt", "a plain prompt").isEmpty());
        assertTrue(read("workflow", "{\"nodes\": []}").isEmpty());
        assertTrue(read("exif:Make", "Canon").isEmpty());
    }

    @Test
    void aCircleEnds() {
        assertTrue(read("prompt", """
            {"1": {"class_type": "KSampler", "inputs": {"seed": ["2", 0], "steps": ["1", 0], "cfg": 1, "positive": ["2", 0],
                "latent_image": ["1", 0], "model": ["2", 0]}},
             "2": {"class_type": "Reroute", "inputs": {"": ["1", 0]}}}""").isPresent());
    }

    private static Optional<GeneratorMetadata> read(String key, String text) {
        return new ComfyReader().read(new EmbeddedText(Map.of(key, List.of(text))));
    }
}
