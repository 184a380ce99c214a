package org.podstudio.media.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.podstudio.media.metadata.AllReaders.read;
import static org.podstudio.media.metadata.GeneratorChecks.one;
import static org.podstudio.media.metadata.GeneratorChecks.same;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.GeneratorMetadata.Lora;

/** Programs whose settings are JSON or lists of their own: Easy Diffusion, Draw Things, the Fooocus family, SwarmUI. See {@link GeneratorsTest}. */
class OwnFormatsTest {
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
}
