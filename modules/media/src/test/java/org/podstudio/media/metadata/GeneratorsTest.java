package org.podstudio.media.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.podstudio.media.metadata.AllReaders.read;
import static org.podstudio.media.metadata.GeneratorChecks.one;
import static org.podstudio.media.metadata.GeneratorChecks.same;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.GeneratorMetadata.Lora;

/**
 * What each generator writes, and what of it is expected. The texts were written for these tests after what the generators'
 * sources and files show; the expectations were taken from the texts by eye. All readers are asked, as for a file.
 */
class GeneratorsTest {
    @Test
    void invokeAiOfToday() {
        GeneratorMetadata found = one("invokeai", "invokeai_metadata", """
            {"app_version":"5.4.2","generation_mode":"sdxl_txt2img","positive_prompt":"a fox","negative_prompt":"fog","width":832,"height":1216,
             "seed":4294967295,"rand_device":"cpu","cfg_scale":5.5,"steps":30,"scheduler":"dpmpp_2m_k",
             "model":{"key":"k","hash":"blake3:abc","name":"Juggernaut XL","base":"sdxl","type":"main"},
             "loras":[{"model":{"name":"ink","base":"sdxl"},"weight":0.75}]}""");
        same(found, "InvokeAI", "a fox", "fog", "4294967295", 30, 5.5, "dpmpp_2m_k", "Juggernaut XL", "832x1216");
        assertEquals("5.4.2", found.version());
        assertEquals("blake3:abc", found.modelHash());
        assertEquals(List.of(new Lora("ink", 0.75)), found.loras());
    }

    @Test
    void invokeAiOfItsSecondGeneration() {
        GeneratorMetadata found = read(Map.of("Dream", "\"a fox [fog]\" -s 30 -S 99", "sd-metadata", """
            {"model":"stable diffusion","model_weights":"stable-diffusion-1.5","model_hash":"cc6c","app_id":"invoke-ai/InvokeAI","app_version":"2.3.5",
             "image":{"prompt":[{"prompt":"a fox [fog]","weight":1.0}],"steps":30,"cfg_scale":7.5,"threshold":0,"seed":99,"width":512,"height":640,
             "type":"txt2img","sampler":"k_lms"}}""")).orElseThrow();
        same(found, "InvokeAI", "a fox", "fog", "99", 30, 7.5, "k_lms", "stable-diffusion-1.5", "512x640");
        assertEquals("sd-metadata", found.raw().keySet().iterator().next());
    }

    @Test
    void invokeAiOfItsFirstGeneration() {
        GeneratorMetadata found = one("invokeai", "Dream", "\"a fox, [fog] at night\" -s 50 -S 123456 -W 512 -H 768 -C 7.5 -A k_euler_a");
        same(found, "InvokeAI", "a fox,  at night", "fog", "123456", 50, 7.5, "k_euler_a", null, "512x768");
    }

    @Test
    void invokeAiWithValuesAgainstTheLettersAndWithoutQuotes() {
        same(one("invokeai", "Dream", "\"an old fox\" -s50 -b1 -W640 -H512 -C7.5 -Ak_lms -S1234"),
                "InvokeAI", "an old fox", null, "1234", 50, 7.5, "k_lms", null, "640x512");
        same(one("invokeai", "Dream", "a fox - at dusk -s50 -S1234 -W640 -H512 -C7.5 -Ak_lms"),
                "InvokeAI", "a fox - at dusk", null, "1234", 50, 7.5, "k_lms", null, "640x512");
        assertEquals(Optional.empty(), read(Map.of("Dream", "I ran tar -s -S -x")));
    }

    @Test
    void novelAiWithCaptionsOfCharacters() {
        GeneratorMetadata found = read(Map.of("Software", "NovelAI", "Source", "NovelAI Diffusion V4 37442FCA", "Description", "two foxes", "Comment", """
            {"prompt":"two foxes","steps":28,"height":1216,"width":832,"scale":5.5,"seed":3735928559,"noise_schedule":"karras","sampler":"k_euler",
             "v4_prompt":{"caption":{"base_caption":"two foxes","char_captions":[{"char_caption":"red fox","centers":[{"x":0.5,"y":0.5}]},
             {"char_caption":"white fox","centers":[]}]}},
             "v4_negative_prompt":{"caption":{"base_caption":"fog","char_captions":[{"char_caption":"","centers":[]}]}},"uc":"fog"}""")).orElseThrow();
        same(found, "NovelAI", "two foxes\nred fox\nwhite fox", "fog", "3735928559", 28, 5.5, "k_euler", "NovelAI Diffusion V4 37442FCA", "832x1216");
        assertEquals("karras", found.scheduler());
    }

    @Test
    void novelAiOfFormerTimesTakesThePromptFromTheDescription() {
        GeneratorMetadata found = read(Map.of("Software", "NovelAI", "Source", "Stable Diffusion 81274D13", "Description", "a fox",
                "Comment", "{\"steps\": 28, \"sampler\": \"k_euler_ancestral\", \"seed\": 7, "
                        + "\"strength\": 0.69, \"noise\": 0.667, \"scale\": 11.0, \"uc\": \"fog\"}")).orElseThrow();
        same(found, "NovelAI", "a fox", "fog", "7", 28, 11.0, "k_euler_ancestral", "Stable Diffusion 81274D13", null);
    }

    @Test
    void naifuNamesItselfNowhere() {
        GeneratorMetadata found = read(Map.of("Description", "a fox",
                "Comment", "{\"steps\": 28, \"sampler\": \"k_euler\", \"seed\": 7, \"scale\": 11.0, \"uc\": \"fog\"}")).orElseThrow();
        same(found, "Naifu", "a fox", "fog", "7", 28, 11.0, "k_euler", null, null);
        assertTrue(found.confidence() < 1);
    }

    @Test
    void novelAiHiddenInThePixels() {
        GeneratorMetadata found = one("novelai", "stealth_pngcomp", """
            {"Description":"a fox","Software":"NovelAI","Source":"NovelAI Diffusion V3","Generation time":"3.2",
             "Comment":"{\\"prompt\\":\\"a fox\\",\\"steps\\":23,\\"height\\":1024,\\"width\\":1024,\\"scale\\":5.0,\
\\"seed\\":5,\\"uc\\":\\"fog\\",\\"sampler\\":\\"k_euler\\"}"}""");
        same(found, "NovelAI", "a fox", "fog", "5", 23, 5.0, "k_euler", "NovelAI Diffusion V3", "1024x1024");
    }

    @Test
    void a1111HiddenInThePixels() {
        GeneratorMetadata found = one("a1111", "stealth_pnginfo",
                "a fox\nNegative prompt: fog\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 42, Size: 64x96, Model: base");
        same(found, "AUTOMATIC1111", "a fox", "fog", "42", 20, 7.0, "Euler a", "base", "64x96");
    }

    @Test
    void detailersHiresPassesAndRegionsDoNotConfuseTheA1111Family() {
        GeneratorMetadata found = one("a1111", "parameters", "a fox <lora:ink:0.8> <lyco:wax:0.5:0.2>\nin Steps: of snow\nNegative prompt: fog, Seed: 1\nblur\n"
                + "Steps: 30, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 6, Seed: 42, Size: 832x1216, Model hash: abc, Model: base, VAE hash: 1, "
                + "VAE: sdxl.vae, Denoising strength: 0.4, ADetailer model: face_yolov8n.pt, ADetailer prompt: \"a face, Seed: 7, <lora:face:1>\", "
                + "ADetailer version: 24.5.1, Hires prompt: \"a fox\\nSteps: 9, Seed: 8\", Hires upscale: 2, Hires steps: 12, Hires upscaler: Latent, "
                + "Hires CFG Scale: 3, Lora hashes: \"ink: 1a2b, wax: 3c4d, more: 5e\", TI hashes: \"bad: 1\", Version: v1.10.1");
        same(found, "AUTOMATIC1111", "a fox <lora:ink:0.8> <lyco:wax:0.5:0.2>\nin Steps: of snow",
                "fog, Seed: 1\nblur", "42", 30, 6.0, "DPM++ 2M", "base", "832x1216");
        assertEquals("Karras", found.scheduler());
        assertEquals("v1.10.1", found.version());
        assertEquals(List.of(new Lora("ink", 0.8), new Lora("wax", 0.5), new Lora("more", null)), found.loras());
    }

    @Test
    void linesFoldedIntoOneAreStillRead() {
        GeneratorMetadata found = one("a1111", "exif:ImageDescription",
                "a fox Negative prompt: fog Steps: 20, Sampler: Euler a, CFG scale: 7, Seed: 42, Size: 64x96");
        same(found, "AUTOMATIC1111", "a fox", "fog", "42", 20, 7.0, "Euler a", null, "64x96");
    }

    @Test
    void additionalNetworksOfFormerTimes() {
        GeneratorMetadata found = one("a1111", "parameters", "a fox\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 42, Size: 64x96, AddNet Enabled: True, "
                + "AddNet Module 1: LoRA, AddNet Model 1: ink(0123abcd), AddNet Weight A 1: 0.5, AddNet Weight 1: 0.6");
        assertEquals(List.of(new Lora("ink", 0.6)), found.loras());
    }

    @Test
    void anEnlargedPictureNamesItsProgramAndNothingElse() {
        for (String key : List.of("postprocessing", "extras")) {
            GeneratorMetadata found = one("a1111", key, "Postprocess upscale by: 4, Postprocess upscaler: R-ESRGAN 4x+");
            assertNull(found.prompt());
            assertNull(found.seed());
            assertEquals("AUTOMATIC1111", found.platform());
        }
    }

    @Test
    void parametersBesideAGraphAreComfyUiAndBothAreKept() {
        String graph = "{\"3\":{\"class_type\":\"KSampler\",\"inputs\":{\"seed\":1}}}";
        GeneratorMetadata found = read(Map.of("prompt", graph,
                "parameters", "a fox\nSteps: 20, Sampler: euler, CFG scale: 7, Seed: 42, Size: 64x96")).orElseThrow();
        same(found, "ComfyUI", "a fox", null, "42", 20, 7.0, "euler", null, "64x96");
        assertEquals(graph, found.raw().get("prompt"));
    }

    @Test
    void aTextThatNamesSamplerAndSchedulerInOneWordIsTakenApartByTheGraphBesideIt() {
        String graph = """
            {"1":{"class_type":"KSampler","inputs":{"seed":1,"steps":9,"cfg":3,"sampler_name":"euler_ancestral","scheduler":"karras","denoise":1}},
             "2":{"class_type":"KSampler","inputs":{"seed":2,"steps":8,"cfg":3,"sampler_name":"heun","scheduler":"normal","denoise":0.4,
               "latent_image":["1",0]}},
             "3":{"class_type":"VAEDecode","inputs":{"samples":["2",0]}},"4":{"class_type":"SaveImage","inputs":{"images":["3",0]}}}""";
        GeneratorMetadata found = read(Map.of("prompt", graph,
                "parameters", "a fox\nSteps: 9, Sampler: euler_ancestral_karras, CFG scale: 3, Seed: 1, Size: 64x96")).orElseThrow();
        same(found, "ComfyUI", "a fox", null, "1", 9, 3.0, "euler_ancestral", null, "64x96");
        assertEquals("karras", found.scheduler());
        assertEquals(List.of("heun", "euler_ancestral"), found.passes().stream().map(GeneratorMetadata.Pass::sampler).toList());
        GeneratorMetadata matrix = read(Map.of("prompt", graph, "parameters-json", "{\"PositivePrompt\":\"a fox\",\"Sampler\":\"Euler Ancestral Karras\"}"))
                .orElseThrow();
        assertEquals("karras", matrix.scheduler());
        assertEquals("euler_ancestral", matrix.sampler());
    }

    @Test
    void civitaisGeneratorOnComfyUi() {
        GeneratorMetadata found = one("civitai", "exif:UserComment", """
            {"resource-stack":{"class_type":"CheckpointLoaderSimple","inputs":{"ckpt_name":"urn:air:sdxl:checkpoint:civitai:101@202"}},
             "6":{"class_type":"smZ CLIPTextEncode","inputs":{"text":"a fox","clip":["resource-stack",1]}},
             "11":{"class_type":"KSampler","inputs":{"sampler_name":"euler_ancestral","scheduler":"normal","seed":77,"steps":25,"cfg":4,
               "model":["resource-stack",0],"positive":["6",0],"latent_image":["5",0]}},
             "5":{"class_type":"EmptyLatentImage","inputs":{"width":832,"height":1216}},
             "12":{"class_type":"SaveImage","inputs":{"images":["11",0]}},
             "extra":{"airs":["urn:air:sdxl:checkpoint:civitai:101@202"]},
             "extraMetadata":"{\\"prompt\\":\\"a fox\\",\\"negativePrompt\\":\\"fog\\",\\"steps\\":25,\
\\"cfgScale\\":4,\\"sampler\\":\\"euler_ancestral\\",\\"seed\\":77}"}""");
        same(found, "Civitai", "a fox", "fog", "77", 25, 4.0, "euler_ancestral", "urn:air:sdxl:checkpoint:civitai:101@202", "832x1216");
    }

    @Test
    void midjourneyNamesPromptFlagsAndJob() {
        GeneratorMetadata found = one("midjourney", "Description", "a fox in snow --ar 3:2 --seed 1234 --v 6.1 Job ID: 0a1b2c3d-0000-1111-2222-333344445555");
        assertEquals("a fox in snow --ar 3:2 --seed 1234 --v 6.1", found.prompt());
        assertEquals("6.1", found.version());
        assertEquals(BigInteger.valueOf(1234), found.seed());
    }

    @Test
    void stabilityMatrixAndTensorArtKeepTheirOwnObjects() {
        same(one("stability-matrix", "parameters-json", """
            {"PositivePrompt":"a fox","NegativePrompt":"fog","Seed":77,"Steps":20,"CfgScale":7,
             "Sampler":"Euler","ModelName":"base","ModelHash":"h","Width":64,"Height":96}"""),
                "Stability Matrix", "a fox", "fog", "77", 20, 7.0, "Euler", "base", "64x96");
        same(one("tensorart", "generation_data", """
            {"prompt":"a fox","negativePrompt":"fog","seed":"77","steps":20,"cfgScale":7,"ksamplerName":"euler","schedule":"karras","width":64,"height":96,
             "baseModel":{"modelFileName":"base","hash":"H"},"models":[{"modelFileName":"ink","weight":0.5}]}\0"""),
                "Tensor.Art", "a fox", "fog", "77", 20, 7.0, "euler", "base", "64x96");
    }

    @Test
    void whatWasNotGeneratedYieldsNothing() {
        for (Map<String, String> texts : List.of(
                Map.of("Comment", "Created with GIMP", "Software", "GIMP 2.10"),
                Map.of("comment", "CREATOR: gd-jpeg v1.0 (using IJG JPEG v62), quality = 82"),
                Map.of("exif:Make", "Canon", "exif:Model", "EOS R5", "exif:Software", "Adobe Photoshop 25.0", "exif:ImageDescription", "Prompt: none"),
                Map.of("Title", "Holiday", "Description", "Steps of a church, seed of hope", "Author", "Me"),
                Map.of("exif:UserComment", "{\"lens\": \"50mm\", \"prompt\": 3}"),
                Map.of("prompt", "a sentence, not a graph"), Map.of("parameters", "a=1, b=2"), Map.of("workflow", "print > sign > file"),
                Map.of("Comment", "{\"steps\": 3, \"uc\": \"x\"}"), Map.of("Description", "Job ID: 1234"),
                Map.of("xmp", "<exif:UserComment>hello</exif:UserComment>"), Map.of("Dream", "I had a dream"),
                Map.of("Prompt", "C:\\\\>", "Steps", "3"), Map.of("sd-metadata", "{}"), Map.of("filename", "IMG_0001.JPG"))) {
            assertEquals(Optional.empty(), read(texts), texts.toString());
        }
    }
}
