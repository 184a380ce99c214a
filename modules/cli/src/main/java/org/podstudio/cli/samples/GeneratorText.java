package org.podstudio.cli.samples;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The texts that generators write into a PNG. */
final class GeneratorText {
    private GeneratorText() {}

    /** Stable Diffusion WebUI (Automatic1111) and its relatives: one text in the chunk {@code parameters}. */
    static Map<String, String> webUi(String prompt, String negative, long seed, int size) {
        return Map.of("parameters", prompt + "\nNegative prompt: " + negative
                + "\nSteps: 28, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 6.5, Seed: " + seed + ", Size: " + size
                + "x" + size + ", Model hash: 31e35c80fc, Model: sd_xl_base_1.0, Version: v1.10.1");
    }

    /** ComfyUI: the graph that was run in {@code prompt}, the one on the screen in {@code workflow}. */
    static Map<String, String> comfyUi(String prompt, String negative, long seed, int size) {
        String graph = String.format(Locale.ROOT, """
                {"3":{"class_type":"KSampler","inputs":{"seed":%d,"steps":24,"cfg":7.0,"sampler_name":"euler",\
                "scheduler":"normal","denoise":1.0,"model":["4",0],"positive":["6",0],"negative":["7",0],\
                "latent_image":["5",0]}},\
                "4":{"class_type":"CheckpointLoaderSimple","inputs":{"ckpt_name":"dreamshaper_8.safetensors"}},\
                "5":{"class_type":"EmptyLatentImage","inputs":{"width":%d,"height":%d,"batch_size":1}},\
                "6":{"class_type":"CLIPTextEncode","inputs":{"text":"%s","clip":["4",1]}},\
                "7":{"class_type":"CLIPTextEncode","inputs":{"text":"%s","clip":["4",1]}},\
                "8":{"class_type":"VAEDecode","inputs":{"samples":["3",0],"vae":["4",2]}},\
                "9":{"class_type":"SaveImage","inputs":{"filename_prefix":"ComfyUI","images":["8",0]}}}\
                """, seed, size, size, prompt, negative).strip();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("prompt", graph);
        texts.put("workflow", "{\"last_node_id\":9,\"last_link_id\":9,\"nodes\":[],\"links\":[],\"version\":0.4}");
        return texts;
    }
}
