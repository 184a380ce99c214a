package org.podstudio.media.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.LinkedHashMap;
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
    void easyDiffusionWithTheNamesOfTheProgram() {
        GeneratorMetadata found = read(new LinkedHashMap<>(Map.of("prompt", "a fox", "negative_prompt", "fog", "seed", "99", "use_stable_diffusion_model",
                "sd-v1-5", "sampler_name", "euler_a", "num_inference_steps", "25", "guidance_scale", "7.5", "width", "512", "height", "768"))).orElseThrow();
        same(found, "Easy Diffusion", "a fox", "fog", "99", 25, 7.5, "euler_a", "sd-v1-5", "512x768");
        assertEquals("a fox", found.raw().get("prompt"));
    }

    @Test
    void easyDiffusionWithTheNamesThatUsersRead() {
        Map<String, String> texts = new LinkedHashMap<>(Map.of("Prompt", "a fox", "Negative Prompt", "fog", "Seed", "99", "Stable Diffusion model", "sd-v1-5",
                "Sampler", "euler_a", "Steps", "25", "Guidance Scale", "7.5", "Width", "512", "Height", "768"));
        texts.put("LoRA model", "['ink', 'wax']");
        texts.put("LoRA Strength", "[0.5, 1]");
        GeneratorMetadata found = read(texts).orElseThrow();
        same(found, "Easy Diffusion", "a fox", "fog", "99", 25, 7.5, "euler_a", "sd-v1-5", "512x768");
        assertEquals(List.of(new Lora("ink", 0.5), new Lora("wax", 1.0)), found.loras());
    }

    @Test
    void easyDiffusionInTheCommentOfAJpeg() {
        GeneratorMetadata found = one("easy-diffusion", "exif:UserComment", """
            {"prompt": "a fox", "seed": 99, "negative_prompt": "", "num_inference_steps": 25, "guidance_scale": 7.5, "width": 512, "height": 768,
             "use_stable_diffusion_model": "models/sd-v1-5.safetensors", "sampler_name": "euler_a", "use_lora_model": "ink", "lora_alpha": 0.3}""");
        same(found, "Easy Diffusion", "a fox", null, "99", 25, 7.5, "euler_a", "models/sd-v1-5.safetensors", "512x768");
        assertEquals(List.of(new Lora("ink", 0.3)), found.loras());
    }

    @Test
    void easyDiffusionInATextFileBesideThePicture() {
        GeneratorMetadata found = one("easy-diffusion", "parameters", "Prompt: a fox, Seed: 3\nSeed: 99\nStable Diffusion model: sd-v1-5\nClip Skip: False\n"
                + "VAE model: None\nSampler: euler_a\nWidth: 512\nHeight: 768\nSteps: 25\nGuidance Scale: 7.5\nLoRA model: None\nNegative Prompt: fog\n");
        same(found, "Easy Diffusion", "a fox, Seed: 3", "fog", "99", 25, 7.5, "euler_a", "sd-v1-5", "512x768");
        assertEquals(List.of(), found.loras());
    }

    @Test
    void drawThingsInAnXmpPacket() {
        GeneratorMetadata found = one("draw-things", "xmp", """
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description><exif:UserComment><rdf:Alt>
            <rdf:li xml:lang="x-default">{"c":"a fox &amp; a \\&quot;hen\\&quot; &#x2013;","uc":"fog","seed":99,"steps":20,"scale":4.5,
            "sampler":"DPM++ 2M Karras","model":"juggernaut.ckpt","size":"768x1024","strength":1,
            "lora":[{"model":"ink.ckpt","weight":0.6}]}</rdf:li></rdf:Alt></exif:UserComment>
            <xmp:CreatorTool>Draw Things</xmp:CreatorTool></rdf:Description></rdf:RDF></x:xmpmeta>""");
        same(found, "Draw Things", "a fox & a \"hen\" –", "fog", "99", 20, 4.5, "DPM++ 2M Karras", "juggernaut.ckpt", "768x1024");
        assertEquals(List.of(new Lora("ink.ckpt", 0.6)), found.loras());
    }

    @Test
    void fooocusInItsOwnScheme() {
        GeneratorMetadata found = one("fooocus", "parameters", """
            {"adm_guidance":"(1.5, 0.8, 0.3)","base_model":"juggernautXL_v8","base_model_hash":"aeb7e9e6","full_prompt":["a fox, cinematic"],
             "guidance_scale":4.0,"loras":[["offset.safetensors",0.1,"4852"]],"metadata_scheme":"fooocus","negative_prompt":"fog","prompt":"a fox",
             "refiner_model":"None","resolution":[1152,896],"sampler":"dpmpp_2m_sde_gpu","scheduler":"karras","seed":"6952411511246973023","steps":30,
             "version":"Fooocus v2.5.5"}""");
        same(found, "Fooocus", "a fox", "fog", "6952411511246973023", 30, 4.0, "dpmpp_2m_sde_gpu", "juggernautXL_v8", null);
        assertEquals(List.of(new Lora("offset.safetensors", 0.1)), found.loras());
        assertEquals("karras", found.scheduler());
    }

    @Test
    void fooocusOfFormerTimes() {
        GeneratorMetadata found = one("fooocus", "Comment", """
            {"Prompt":"a fox","Negative Prompt":"fog","Styles":"['Fooocus V2']","Performance":"Speed","Resolution":"(1024, 768)","Sharpness":2.0,
             "Guidance Scale":4.0,"ADM Guidance":"(1.5, 0.8, 0.3)","Base Model":"juggernaut.safetensors","Refiner Model":"None","Sampler":"dpmpp_2m_sde_gpu",
             "Scheduler":"karras","Seed":77,"LoRA 1":"offset.safetensors : 0.5","Version":"v2.1.860"}""");
        same(found, "Fooocus", "a fox", "fog", "77", null, 4.0, "dpmpp_2m_sde_gpu", "juggernaut.safetensors", "1024x768");
        assertEquals(List.of(new Lora("offset.safetensors", 0.5)), found.loras());
    }

    @Test
    void fooocusMre() {
        GeneratorMetadata found = one("fooocus", "Comment", """
            {"software":"Fooocus-MRE 2.0.78.5","prompt":"a fox","negative_prompt":"fog","real_prompt":["a fox"],"style":"cinematic","seed":77,"width":1024,
             "height":768,"sampler":"dpmpp_2m","scheduler":"karras","base_model":"sd_xl_base_1.0.safetensors","steps":30,"cfg":7.0}""");
        same(found, "Fooocus-MRE", "a fox", "fog", "77", 30, 7.0, "dpmpp_2m", "sd_xl_base_1.0.safetensors", "1024x768");
    }

    @Test
    void ruinedFooocus() {
        GeneratorMetadata found = one("fooocus", "parameters", """
            {"Prompt":"a fox","Negative":"fog","steps":20,"cfg":6,"width":1024,"height":768,"seed":77,"sampler_name":"euler","scheduler":"normal",
             "base_model_name":"base.safetensors","base_model_hash":"abc","loras":[["0.4","ink.safetensors"]],"software":"RuinedFooocus"}""");
        same(found, "RuinedFooocus", "a fox", "fog", "77", 20, 6.0, "euler", "base.safetensors", "1024x768");
        assertEquals(List.of(new Lora("ink.safetensors", 0.4)), found.loras());
    }

    @Test
    void swarmUiInEveryPlaceItWasWrittenTo() {
        String text = """
            {"sui_image_params":{"prompt":"a fox","negativeprompt":"fog","model":"base","seed":77,"steps":20,"cfgscale":7.0,"aspectratio":"1:1","width":1024,
             "height":768,"sampler":"euler","scheduler":"normal","loras":["ink"],"loraweights":["0.5"],"swarm_version":"0.9.4"},"sui_extra_data":{}}""";
        for (String key : List.of("parameters", "exif:UserComment", "exif:Model")) {
            GeneratorMetadata found = one("swarmui", key, text);
            same(found, "SwarmUI", "a fox", "fog", "77", 20, 7.0, "euler", "base", "1024x768");
            assertEquals(List.of(new Lora("ink", 0.5)), found.loras());
        }
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

    private static void same(GeneratorMetadata found, String platform, String prompt, String negative, String seed, Integer steps, Double cfg,
            String sampler, String model, String size) {
        assertEquals(platform, found.platform());
        assertEquals(prompt, found.prompt());
        assertEquals(negative, found.negativePrompt());
        assertEquals(seed == null ? null : new BigInteger(seed), found.seed());
        assertEquals(steps, found.steps());
        assertEquals(cfg, found.cfg());
        assertEquals(sampler, found.sampler());
        assertEquals(model, found.model());
        if (size != null) {
            assertEquals(size, found.size());
        }
        assertTrue(found.readerVersion() >= 1);
        assertTrue(found.confidence() > 0.5);
    }

    /** The answer to one text, which must come from {@code reader} and keep the text as it is. */
    private static GeneratorMetadata one(String reader, String key, String text) {
        GeneratorMetadata found = read(Map.of(key, text)).orElseThrow();
        assertEquals(reader, found.reader());
        assertNotNull(found.raw().get(key));
        assertEquals(text, found.raw().get(key));
        return found;
    }

    private static Optional<GeneratorMetadata> read(Map<String, String> texts) {
        return AllReaders.read(texts);
    }
}
