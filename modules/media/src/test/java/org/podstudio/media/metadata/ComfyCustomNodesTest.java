package org.podstudio.media.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.GeneratorMetadata.Lora;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.media.metadata.comfy.ComfyReader;

/** Nodes of many makers around one and the same picture, each graph written for this test and read off by hand. */
class ComfyCustomNodesTest {
    /** A sampler whose inputs the tests replace, and nodes that give what it needs. */
    private static final String GRAPH = """
        {"9": {"class_type": "SaveImage", "inputs": {"images": ["8", 0]}},
         "8": {"class_type": "VAEDecode", "inputs": {"samples": ["3", 0]}},
         "3": {"class_type": "KSampler", "inputs": {"seed": 42, "steps": 20, "cfg": 7, "sampler_name": "euler", "scheduler": "normal",
            "model": ["4", 0], "positive": ["6", 0], "negative": ["7", 0], "latent_image": ["5", 0]}},
         "4": {"class_type": "CheckpointLoaderSimple", "inputs": {"ckpt_name": "base"}},
         "5": {"class_type": "EmptyLatentImage", "inputs": {"width": 832, "height": 1216}},
         "6": {"class_type": "CLIPTextEncode", "inputs": {"text": "a fox", "clip": ["4", 1]}},
         "7": {"class_type": "CLIPTextEncode", "inputs": {"text": "fog", "clip": ["4", 1]}},
         "66": {"class_type": "CLIPTextEncode", "inputs": {"text": "a hen", "clip": ["4", 1]}}%s}""";

    private static GeneratorMetadata read(String graph) {
        return new ComfyReader().read(new EmbeddedText(Map.of("prompt", List.of(graph)))).orElseThrow();
    }

    private static GeneratorMetadata with(String input, String instead, String nodes) {
        assertTrue(GRAPH.contains(input));
        return read(GRAPH.replace(input, instead).formatted("," + nodes));
    }

    @Test
    void contextsGiveEachThingUnderItsNameOrFromTheContextBefore() {
        GeneratorMetadata found = with("\"seed\": 42, \"steps\"", "\"seed\": [\"20\", 8], \"steps\"", """
            "20": {"class_type": "Context Big (rgthree)", "inputs": {"base_ctx": ["21", 0], "positive": ["6", 0]}},
            "21": {"class_type": "Context (rgthree)", "inputs": {"model": ["4", 0], "negative": ["7", 0], "latent": ["5", 0], "seed": ["22", 0]}},
            "22": {"class_type": "Seed (rgthree)", "inputs": {"seed": 77}}""");
        assertEquals(BigInteger.valueOf(77), found.seed());
        GeneratorMetadata all = read(GRAPH.replace("\"model\": [\"4\", 0]", "\"model\": [\"20\", 1]")
                .replace("\"positive\": [\"6\", 0]", "\"positive\": [\"20\", 4]")
                .replace("\"negative\": [\"7\", 0]", "\"negative\": [\"20\", 5]").formatted("""
            , "20": {"class_type": "Context Big (rgthree)", "inputs": {"base_ctx": ["21", 0], "positive": ["6", 0]}},
            "21": {"class_type": "Context (rgthree)", "inputs": {"model": ["4", 0], "negative": ["7", 0]}}"""));
        assertEquals(List.of("a fox", "fog", "base"), List.of(all.prompt(), all.negativePrompt(), all.model()));
    }

    @Test
    void aPipeCarriesBothTexts() {
        GeneratorMetadata found = read("""
            {"3": {"class_type": "ImpactKSamplerBasicPipe", "inputs": {"basic_pipe": ["20", 0], "seed": 42, "steps": 20, "cfg": 7, "sampler_name": "euler"}},
             "20": {"class_type": "ToBasicPipe", "inputs": {"model": ["4", 0], "positive": ["6", 0], "negative": ["7", 0]}},
             "4": {"class_type": "CheckpointLoaderSimple", "inputs": {"ckpt_name": "base"}},
             "6": {"class_type": "CLIPTextEncode", "inputs": {"text": "a fox"}}, "7": {"class_type": "CLIPTextEncode", "inputs": {"text": "fog"}}}""");
        assertEquals(List.of("a fox", "fog", "base"), List.of(found.prompt(), found.negativePrompt(), found.model()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"Any Switch (rgthree)\", \"inputs\": {\"any_01\": [\"66\", 0], \"any_02\": [\"6\", 0]}",
        "\"ComfySwitchNode\", \"inputs\": {\"switch\": true, \"on_false\": [\"6\", 0], \"on_true\": [\"66\", 0]}",
        "\"ComfySwitchNode\", \"inputs\": {\"switch\": [\"21\", 0], \"on_false\": [\"66\", 0], \"on_true\": [\"6\", 0]}",
        "\"ImpactSwitch\", \"inputs\": {\"select\": 2, \"sel_mode\": false, \"input1\": [\"6\", 0], \"input2\": [\"66\", 0]}",
        "\"CR Conditioning Input Switch\", \"inputs\": {\"Input\": 2, \"conditioning1\": [\"6\", 0], \"conditioning2\": [\"66\", 0]}",
        "\"easy anythingIndexSwitch\", \"inputs\": {\"index\": 1, \"value0\": [\"6\", 0], \"value1\": [\"66\", 0]}"})
    void onlyWhatASwitchLetsThroughCounts(String node) {
        assertEquals("a hen", with("\"positive\": [\"6\", 0]", "\"positive\": [\"20\", 0]", "\"20\": {\"class_type\": " + node
                + "}, \"21\": {\"class_type\": \"PrimitiveBoolean\", \"inputs\": {\"value\": false}}").prompt());
    }

    @Test
    void aTextThatWasShownIsTheOneThatWasUsed() {
        assertEquals("a fox in snow", with("\"text\": \"a fox\"", "\"text\": [\"60\", 0]", """
            "60": {"class_type": "ShowText|pysssss", "inputs": {"text_0": ["a fox in snow"], "text": ["61", 0]}},
            "61": {"class_type": "DPRandomGenerator", "inputs": {"text": "a {fox|hen} in snow", "seed": 4}}""").prompt());
    }

    @Test
    void instructionsToTheEncoderAreNoPartOfThePrompt() {
        assertEquals("a fox", with("{\"class_type\": \"CLIPTextEncode\", \"inputs\": {\"text\": \"a fox\"",
                "{\"class_type\": \"CLIPTextEncodeLumina2\", \"inputs\": {\"system_prompt\": \"superior\", \"user_prompt\": \"a fox\"", "\"0\": {}").prompt());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"CR Combine Prompt\", \"inputs\": {\"part1\": \"a fox\", \"part2\": \"ink\", \"part3\": \"\", \"separator\": \", \"}",
        "\"JoinStringMulti\", \"inputs\": {\"inputcount\": 2, \"string_1\": [\"61\", 0], \"string_2\": [\"62\", 0], \"delimiter\": \", \"}"})
    void textsPutTogetherFromPartsAreRead(String node) {
        assertEquals("a fox, ink", with("\"text\": \"a fox\"", "\"text\": [\"60\", 0]", "\"60\": {\"class_type\": " + node + """
            }, "61": {"class_type": "CR Text", "inputs": {"text": "a fox"}},
            "62": {"class_type": "TriggerWord Toggle", "inputs": {"toggle_trigger_words": [{"text": "ink", "active": true},
                {"text": "wax", "active": false}], "trigger_words": ["63", 0]}},
            "63": {"class_type": "Lora Loader", "inputs": {"text": "<lora:ink:1>"}}""").prompt());
    }

    @Test
    void anEncoderOfBothTextsNamesOnlyTheUnwantedOne() {
        GeneratorMetadata found = read("""
            {"1": {"class_type": "KolorsSampler", "inputs": {"seed": 4, "steps": 20, "cfg": 7, "kolors_embeds": ["2", 0]}},
             "2": {"class_type": "KolorsTextEncode", "inputs": {"prompt": "a fox", "negative_prompt": "fog"}}}""");
        assertEquals(List.of("a fox", "fog"), List.of(found.prompt(), found.negativePrompt()));
    }

    @Test
    void samplersThatNameTheirConditionsOtherwiseAreSamplers() {
        GeneratorMetadata xlabs = read("""
            {"3": {"class_type": "XlabsSampler", "inputs": {"noise_seed": 10, "steps": 20, "true_gs": 3.5, "model": ["1", 0], "conditioning": ["6", 0],
                "neg_conditioning": ["7", 0], "latent_image": ["5", 0]}},
             "1": {"class_type": "UNETLoader", "inputs": {"unet_name": "flux"}}, "5": {"class_type": "EmptyLatentImage", "inputs": {"width": 64, "height": 96}},
             "6": {"class_type": "CLIPTextEncodeFlux", "inputs": {"clip_l": "a door", "t5xxl": "a door"}},
             "7": {"class_type": "CLIPTextEncodeFlux", "inputs": {"clip_l": "rust", "t5xxl": "rust"}}}""");
        assertEquals(List.of("a door", "rust", BigInteger.TEN, 20, "flux", "64x96"),
                List.of(xlabs.prompt(), xlabs.negativePrompt(), xlabs.seed(), xlabs.steps(), xlabs.model(), xlabs.size()));
        GeneratorMetadata film = read("""
            {"3": {"class_type": "HyVideoSampler", "inputs": {"width": 832, "height": 480, "steps": 30, "seed": 8, "model": ["1", 0],
                "hyvid_embeds": ["2", 0]}},
             "1": {"class_type": "HyVideoModelLoader", "inputs": {"model": "hunyuan"}},
             "2": {"class_type": "HyVideoTextEncode", "inputs": {"prompt": "a fox runs"}}}""");
        assertEquals(List.of("a fox runs", BigInteger.valueOf(8), 30, "hunyuan", "832x480"),
                List.of(film.prompt(), film.seed(), film.steps(), film.model(), film.size()));
    }

    @Test
    void aGuiderOfTwoConditionsNamesThemAndItsScaleOtherwise() {
        GeneratorMetadata found = read("""
            {"3": {"class_type": "SamplerCustomAdvanced", "inputs": {"noise": ["20", 0], "guider": ["21", 0], "sigmas": ["22", 0], "latent_image": ["5", 0]}},
             "20": {"class_type": "RandomNoise", "inputs": {"noise_seed": 5}}, "22": {"class_type": "BasicScheduler", "inputs": {"steps": 9}},
             "21": {"class_type": "DualCFGGuider", "inputs": {"cfg_conds": 4.5, "cfg_cond2_negative": 3, "cond1": ["6", 0], "cond2": ["6", 0],
                "negative": ["7", 0]}}, "5": {"class_type": "EmptyLatentImage", "inputs": {"width": 64, "height": 96}},
             "6": {"class_type": "CLIPTextEncode", "inputs": {"text": "a fox"}}, "7": {"class_type": "CLIPTextEncode", "inputs": {"text": "fog"}}}""");
        assertEquals(List.of("a fox", "fog", 4.5), List.of(found.prompt(), found.negativePrompt(), found.cfg()));
    }

    @Test
    void aSamplersNameFromASettingsNodeIsNoPicture() {
        GeneratorMetadata found = with("\"sampler_name\": \"euler\"", "\"sampler_name\": [\"90\", 0]", """
            "90": {"class_type": "Parameters", "inputs": {"seed": 1, "steps": 2, "cfg": 3, "sampler_name": "ddim"}}""");
        assertEquals(List.of("a fox", "ddim", 20), List.of(found.prompt(), found.sampler(), found.steps()));
    }

    @Test
    void theFirstStageOfACascadeIsTheOneThatMadeThePicture() {
        GeneratorMetadata found = with("\"positive\": [\"6\", 0]", "\"positive\": [\"36\", 0]", """
            "36": {"class_type": "StableCascade_StageB_Conditioning", "inputs": {"conditioning": ["6", 0], "stage_c": ["33", 0]}},
            "33": {"class_type": "KSampler", "inputs": {"seed": 5, "steps": 30, "cfg": 4, "positive": ["6", 0], "negative": ["7", 0], "model": ["34", 0],
                "latent_image": ["5", 0]}}, "34": {"class_type": "UNETLoader", "inputs": {"unet_name": "stage_c"}}""");
        assertEquals(List.of(BigInteger.valueOf(5), 30, "stage_c", 2), List.of(found.seed(), found.steps(), found.model(), found.passes().size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"Lora Loader Stack (rgthree)\", \"inputs\": {\"lora_01\": \"ink\", \"strength_01\": 0.7, \"lora_02\": \"None\", \"strength_02\": 1",
        "\"LoraLoader|pysssss\", \"inputs\": {\"lora_name\": {\"content\": \"ink\", \"image\": null}, \"strength_model\": 0.7",
        "\"NunchakuFluxLoraLoader\", \"inputs\": {\"lora_name\": \"ink\", \"lora_strength\": 0.7",
        "\"easy loraStack\", \"inputs\": {\"mode\": \"simple\", \"num_loras\": 1, \"lora_1_name\": \"ink\", \"lora_1_strength\": 0.7, "
                + "\"lora_1_model_strength\": 1, \"lora_2_name\": \"wax\", \"lora_2_strength\": 1",
        "\"ModelPatch\", \"inputs\": {\"lora\": [\"81\", 0]"})
    void adaptersAreFoundUnderTheNamesOfEachMaker(String node) {
        GeneratorMetadata found = with("\"model\": [\"4\", 0]", "\"model\": [\"80\", 0]", "\"80\": {\"class_type\": " + node + ", \"model\": [\"4\", 0]}},"
                + "\"81\": {\"class_type\": \"WanVideoLoraSelect\", \"inputs\": {\"lora\": \"ink\", \"strength\": 0.7}}");
        assertEquals(List.of(new Lora("ink", 0.7)), found.loras());
        assertEquals("base", found.model());
    }

    @Test
    void aMotionModuleIsNotTheModel() {
        assertEquals("base", with("\"model\": [\"4\", 0]", "\"model\": [\"80\", 0]",
                "\"80\": {\"class_type\": \"ADE_AnimateDiffLoaderGen1\", \"inputs\": {\"model_name\": \"mm\", \"model\": [\"4\", 0]}}").model());
    }

    @Test
    void aSizeChosenInALoaderWins() {
        assertEquals("832x1216", read("""
            {"1": {"class_type": "easy a1111Loader", "inputs": {"ckpt_name": "c", "resolution": "832 x 1216", "empty_latent_width": 512,
                "empty_latent_height": 512, "positive": "a fox", "negative": "fog"}},
             "2": {"class_type": "easy preSampling", "inputs": {"steps": 18, "cfg": 5, "sampler_name": "euler", "seed": 3, "pipe": ["1", 0]}}}""").size());
    }

    @Test
    void aServiceBehindTheSavedPictureHoldsThePromptItself() {
        GeneratorMetadata found = read("""
            {"1": {"class_type": "GeminiImageNode", "inputs": {"prompt": ["3", 0], "model": "gemini-2.5-flash-image", "seed": 7}},
             "2": {"class_type": "SaveImage", "inputs": {"images": ["1", 0]}},
             "3": {"class_type": "PrimitiveStringMultiline", "inputs": {"value": "a fox"}}}""");
        assertEquals(List.of("a fox", "gemini-2.5-flash-image", BigInteger.valueOf(7)), List.of(found.prompt(), found.model(), found.seed()));
        assertNull(read("""
            {"1": {"class_type": "LoadImage", "inputs": {"image": "a.png"}}, "2": {"class_type": "SaveImage", "inputs": {"images": ["1", 0]}},
             "3": {"class_type": "Captioner", "inputs": {"prompt": "describe it", "image": ["1", 0]}}}""").prompt());
    }

    @Test
    void flowsOfOtherEditorsAreNoGraphs() {
        for (String flow : List.of("{\"nodes\":[{\"id\":\"a\",\"name\":\"Cron\",\"type\":\"cron\",\"position\":[1,2]}],\"connections\":{}}",
                "{\"nodes\":[{\"id\":\"x\",\"type\":\"inject\",\"wires\":[]}]}")) {
            assertTrue(new ComfyReader().read(new EmbeddedText(Map.of("workflow", List.of(flow)))).isEmpty(), flow);
        }
    }

    @Test
    void aMarkOfTheByteOrderBeforeTheGraphHidesNothing() {
        assertEquals("a fox", read("\ufeff" + GRAPH.formatted("")).prompt());
    }
}
