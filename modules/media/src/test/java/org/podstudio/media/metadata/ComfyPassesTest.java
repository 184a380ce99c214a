package org.podstudio.media.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.GeneratorMetadata.Pass;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.media.metadata.comfy.ComfyReader;

/** Graphs with several samplers, and the sizes that they began with; expectations read off the graphs by hand. */
class ComfyPassesTest {
    private static final String HIRES = """
        {"9": {"class_type": "SaveImage", "inputs": {"images": ["8", 0]}},
         "8": {"class_type": "VAEDecode", "inputs": {"samples": ["12", 0]}},
         "12": {"class_type": "SamplerCustomAdvanced", "inputs": {"noise": ["20", 0], "guider": ["21", 0], "sampler": ["22", 0],
                "sigmas": ["23", 0], "latent_image": ["11", 0]}},
         "20": {"class_type": "RandomNoise", "inputs": {"noise_seed": 2}},
         "21": {"class_type": "CFGGuider", "inputs": {"cfg": 5, "model": ["14", 0], "positive": ["16", 0], "negative": ["7", 0]}},
         "22": {"class_type": "KSamplerSelect", "inputs": {"sampler_name": "dpmpp_2m"}},
         "23": {"class_type": "BasicScheduler", "inputs": {"scheduler": "karras", "steps": 8, "denoise": 0.4, "model": ["14", 0]}},
         "11": {"class_type": "LatentUpscale", "inputs": {"samples": ["3", 0], "width": 1536, "height": 1536}},
         "3": {"class_type": "KSampler", "inputs": {"seed": 1, "steps": 20, "cfg": 7.5, "sampler_name": "euler", "scheduler": "normal", "denoise": 1,
                "model": ["4", 0], "positive": ["6", 0], "negative": ["7", 0], "latent_image": ["5", 0]}},
         "4": {"class_type": "CheckpointLoaderSimple", "inputs": {"ckpt_name": "base.safetensors"}},
         "14": {"class_type": "CheckpointLoaderSimple", "inputs": {"ckpt_name": "refiner.safetensors"}},
         "5": {"class_type": "EmptyLatentImage", "inputs": {"width": 768, "height": 512, "batch_size": 1}},
         "6": {"class_type": "CLIPTextEncode", "inputs": {"text": "a harbour", "clip": ["4", 1]}},
         "16": {"class_type": "CLIPTextEncode", "inputs": {"text": "a harbour, sharp", "clip": ["14", 1]}},
         "7": {"class_type": "CLIPTextEncode", "inputs": {"text": "fog", "clip": ["4", 1]}}%s}""";

    @Test
    void everySamplerIsKeptFromTheSavedPictureBackAndTheFirstOneTellsThePicture() {
        GeneratorMetadata found = read(HIRES.formatted(""));
        assertEquals(BigInteger.ONE, found.seed());
        assertEquals("base.safetensors", found.model());
        assertEquals("768x512", found.size());
        assertEquals(List.of(
                new Pass("refiner.safetensors", "a harbour, sharp", "fog", BigInteger.TWO, 8, "dpmpp_2m", "karras", 5.0, 0.4),
                new Pass("base.safetensors", "a harbour", "fog", BigInteger.ONE, 20, "euler", "normal", 7.5, 1.0)), found.passes());
    }

    @Test
    void samplersThatMadeAnotherPictureComeLast() {
        GeneratorMetadata found = read(HIRES.formatted("""
            , "30": {"class_type": "PreviewImage", "inputs": {"images": ["31", 0]}},
             "31": {"class_type": "VAEDecode", "inputs": {"samples": ["32", 0]}},
             "32": {"class_type": "KSampler", "inputs": {"seed": 9, "steps": 4, "cfg": 1, "sampler_name": "lcm", "positive": ["6", 0]}}"""));
        assertEquals(List.of(2, 1, 9), found.passes().stream().map(pass -> pass.seed().intValue()).toList());
        assertEquals("lcm", found.passes().getLast().sampler());
    }

    @Test
    void oneSamplerNeedsNoListOfPasses() {
        assertEquals(List.of(), read(sized("\"width\": 512, \"height\": 512", "EmptyLatentImage")).passes());
    }

    @Test
    void aSizeChosenFromAListIsReadWhateverTheMakerCallsIt() {
        String picker = "SDXLEmptyLatentSizePicker+";
        assertEquals("832x1216", size(picker, "\"resolution\": \"832x1216 (0.68)\", \"batch_size\": 1, \"width_override\": 0, \"height_override\": 0"));
        assertEquals("900x1216", size(picker, "\"resolution\": \"832x1216 (0.68)\", \"batch_size\": 1, \"width_override\": 900, \"height_override\": 0"));
        assertEquals("1344x768", size("SDXL Empty Latent Image (rgthree)",
                "\"dimensions\": \"1344 x  768  (landscape)\", \"clip_scale\": 2.0, \"batch_size\": 1"));
        assertEquals("896x1152", size("CR SDXL Aspect Ratio", "\"width\": 1024, \"height\": 1024, \"aspect_ratio\": \"3:4 portrait 896x1152\", "
                + "\"swap_dimensions\": \"Off\", \"batch_size\": 1"));
        assertEquals("1152x896", size("CR SDXL Aspect Ratio", "\"width\": 1024, \"height\": 1024, \"aspect_ratio\": \"3:4 portrait 896x1152\", "
                + "\"swap_dimensions\": \"On\", \"batch_size\": 1"));
        assertEquals("1000x600", size("CR SDXL Aspect Ratio", "\"width\": 1000, \"height\": 600, \"aspect_ratio\": \"custom\", \"swap_dimensions\": \"Off\""));
        assertEquals("768x512", size("EmptyLatentImagePresets", "\"dimensions\": \"512 x 768 (2:3)\", \"invert\": true, \"batch_size\": 1"));
    }

    @Test
    void widthAndHeightThatAreLinkedToASizeNodeAreItsAndNotItsBatchSize() {
        String linked = "\"width\": [\"40\", 1], \"height\": [\"41\", 0], \"batch_size\": 4";
        String graph = sized(linked, "EmptyLatentImage").replaceFirst("\\{", """
            {"40": {"class_type": "SDXLEmptyLatentSizePicker+", "inputs": {"batch_size": 1, "resolution": "832x1216 (0.68)", "width_override": 0,
                "height_override": 0}},
             "41": {"class_type": "Reroute (rgthree)", "inputs": {"": ["40", 2]}},""");
        assertEquals("832x1216", read(graph).size());
    }

    private static String size(String type, String inputs) {
        return read(sized(inputs, type)).size();
    }

    private static String sized(String inputs, String type) {
        return """
            {"3": {"class_type": "KSampler", "inputs": {"seed": 1, "steps": 5, "cfg": 6, "sampler_name": "euler", "positive": ["6", 0],
                "latent_image": ["5", 0]}},
             "6": {"class_type": "CLIPTextEncode", "inputs": {"text": "fox"}},
             "5": {"class_type": "%s", "inputs": {%s}}}""".formatted(type, inputs);
    }

    private static GeneratorMetadata read(String text) {
        return new ComfyReader().read(new EmbeddedText(Map.of("prompt", List.of(text)))).orElseThrow();
    }
}
