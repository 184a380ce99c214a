package org.podstudio.media.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.GeneratorMetadata.Lora;

/** Versions, relatives and imitators of the generators, met in the wild; texts of our own, expectations taken from them by eye. */
class RelativesTest {
    private static final String SETTINGS = "a paper boat\nNegative prompt: rain\nSteps: 20, Sampler: Euler, CFG scale: 4, Seed: 7, Size: 512x768, Model: boat";

    @ParameterizedTest
    @CsvSource({"neo-2.24, Forge Neo", "neo, Forge Neo", "stable-diffusion.cpp, stable-diffusion.cpp", "f2.0.1v1.10.1-previous-659-gc055f2d4, Forge",
        "f1.0.5v2-v1.10.1RC-latest-1405-g3d9dc6d2, reForge", "v1.10.1, AUTOMATIC1111", "KoboldCpp, KoboldCpp"})
    void theVersionTellsWhichOfTheA1111FamilyWroteIt(String version, String platform) {
        assertEquals(platform, one("parameters", SETTINGS + ", Version: " + version).platform());
    }

    @Test
    void sdNextBeforeItNamedItselfIsKnownByItsParserAndBackend() {
        assertEquals("SD.Next", one("parameters", SETTINGS + ", Parser: Full parser, Version: 1b0ae0a, Backend: Original").platform());
    }

    @Test
    void keysOfAnyCaseAreTheSame() {
        GeneratorMetadata found = one("parameters", "a boat\nNegative Prompt: rain\n"
                + "Steps: 20, Sampler: Euler, Guidance Scale: 4, Seed: 7, size: 512x768, model: x");
        assertEquals(List.of("a boat", "rain", 4.0, "512x768", "x"),
                List.of(found.prompt(), found.negativePrompt(), found.cfg(), found.size(), found.model()));
    }

    @Test
    void fooocusInTheA1111SchemeTellsItsModelAndWeightsUnderNamesOfItsOwn() {
        GeneratorMetadata found = one("parameters", "a heron\nSteps: 30, Sampler: DPM++ 2M SDE, Seed: 6952411511246973023, Size: 1152x896, CFG scale: 4, "
                + "ADM Guidance: \"(1.5, 0.8, 0.3)\", Base Model: heronXL, Base Model Hash: aeb7, Scheduler: karras, Lora hashes: \"reed: 4852, pond: 77\", "
                + "Lora weights: \"reed: 0.1, pond: 1.5\", Metadata scheme: a1111, Version: Fooocus v2.5.3");
        assertEquals(List.of("Fooocus", "heronXL", "aeb7", "karras"), List.of(found.platform(), found.model(), found.modelHash(), found.scheduler()));
        assertEquals(List.of(new Lora("reed", 0.1), new Lora("pond", 1.5)), found.loras());
    }

    @Test
    void adaptersAreNamedByAddressesOrInNumberedKeys() {
        assertEquals(List.of(new Lora("Ink", 0.5)), one("parameters", SETTINGS + ", Civitai resources: [{\"modelName\":\"Base\","
                + "\"air\":\"urn:air:sd1:checkpoint:civitai:1@2\"},{\"modelName\":\"Ink\",\"weight\":0.5,\"air\":\"urn:air:sd1:lora:civitai:3@4\"}]").loras());
        assertEquals(List.of(new Lora("ink.safetensors", 0.7)), one("parameters", SETTINGS
                + ", Lora_0 Model name: ink.safetensors, Lora_0 Model hash: 12, Lora_0 Strength model: 0.7").loras());
    }

    @Test
    void settingsInAnXmpPacketAreRead() {
        for (String property : List.of("dc:description", "exif:UserComment")) {
            GeneratorMetadata found = one("xmp", """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="d" xmlns:exif="e"><%s><rdf:Alt>
                <rdf:li xml:lang="x-default">a paper boat&#xA;Negative prompt: rain&#xA;Steps: 20, Sampler: Euler, CFG scale: 4, Seed: 7</rdf:li>
                </rdf:Alt></%s></rdf:Description></rdf:RDF>""".formatted(property, property));
            assertEquals(List.of("a paper boat", "rain", 20), List.of(found.prompt(), found.negativePrompt(), found.steps()));
        }
    }

    @Test
    void invokeAiWithGuidanceOrABareModelOrItsGraphAloneOrInAFilm() {
        GeneratorMetadata flux = one("invokeai_metadata", """
            {"app_version":"6.2.0","positive_prompt":"a kettle","seed":3,"steps":30,"guidance":3.5,"model":"FLUX Dev"}""");
        assertEquals(List.of(3.5, "FLUX Dev"), List.of(flux.cfg(), flux.model()));
        GeneratorMetadata graph = one("invokeai_graph", """
            {"nodes":{"n":{"type":"noise"},"m":{"type":"core_metadata","positive_prompt":"a kettle","seed":5,"steps":20,"model":{"name":"SD"}}}}""");
        assertEquals(List.of("InvokeAI", "a kettle", BigInteger.valueOf(5), "SD"), List.of(graph.platform(), graph.prompt(), graph.seed(), graph.model()));
        assertEquals("a kettle", one("tag:invokeai_metadata", "{\"positive_prompt\":\"a kettle\",\"seed\":5}").prompt());
        GeneratorMetadata list = one("sd-metadata", """
            {"app_id":"lstein/stable-diffusion","images":[{"prompt":"a kettle","steps":"50","seed":"88","width":512,"height":512}]}""");
        assertEquals(List.of("a kettle", 50, BigInteger.valueOf(88)), List.of(list.prompt(), list.steps(), list.seed()));
        assertEquals(50, one("Dream", "a kettle -s50 -S88 -W512 -F -I init.png -f0.75").steps());
    }

    @Test
    void novelAiIsKnownByWhatItAloneSigns() {
        String settings = "{\"prompt\":\"an owl\",\"steps\":28,\"seed\":9,\"sampler\":\"k_euler\",\"uc\":\"fog\",\"signed_hash\":\"QQ==\"}";
        assertEquals("NovelAI", one("Comment", settings).platform());
        GeneratorMetadata whole = one("exif:UserComment", """
            {"Title":"NovelAI generated image","Description":"an owl","Software":"NovelAI","Source":"NovelAI Diffusion V4",
             "Comment":"{\\"prompt\\":\\"an owl\\",\\"steps\\":28,\\"seed\\":9}"}""");
        assertEquals(List.of("NovelAI", "an owl", "NovelAI Diffusion V4"), List.of(whole.platform(), whole.prompt(), whole.model()));
    }

    @Test
    void ruinedFooocusWritesHashesAndWeightsBeforeNamesAndFilmsToo() {
        String settings = """
            {"Prompt":"a goose","Negative":"wolf","steps":30,"cfg":8.0,"width":1024,"height":1024,"seed":77,"sampler_name":"euler",
             "base_model_name":"b.safetensors","loras":[["f00d","0.4 - ink.safetensors"]],"software":"RuinedFooocus"}""";
        for (String key : List.of("parameters", "tag:metadata")) {
            GeneratorMetadata found = one(key, settings);
            assertEquals("RuinedFooocus", found.platform());
            assertEquals(List.of(new Lora("ink.safetensors", 0.4)), found.loras());
        }
    }

    @Test
    void swarmUiNamesTheSamplerAfterItsBackendAndTheHashBesideIt() {
        GeneratorMetadata found = one("parameters", """
            {"sui_image_params":{"prompt":"a barge","model":"m","seed":1,"steps":20,"comfyuisampler":"euler","comfyuischeduler":"karras"},
             "sui_models":[{"name":"v","param":"vae","hash":"0x1"},{"name":"m","param":"model","hash":"0xd7"}]}""");
        assertEquals(List.of("euler", "karras", "0xd7"), List.of(found.sampler(), found.scheduler(), found.modelHash()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"; ", "\n"})
    void mochiDiffusionLabelsItsFieldsWhoseTextsMayHoldTheSeparator(String separator) {
        GeneratorMetadata found = one("iptc:Caption", String.join(separator, "Include in Image: a tin robot; old", "Exclude from Image: rust", "Model: sd",
                "Steps: 30", "Guidance Scale: 11.0", "Seed: 3051", "Size: 512x768", "Scheduler: DPM-Solver++", "Generator: Mochi Diffusion 3.2"));
        assertEquals(List.of("Mochi Diffusion", "3.2", "a tin robot; old", "rust", "sd", 30, 11.0, BigInteger.valueOf(3051), "512x768", "DPM-Solver++"),
                List.of(found.platform(), found.version(), found.prompt(), found.negativePrompt(), found.model(), found.steps(), found.cfg(), found.seed(),
                        found.size(), found.sampler()));
    }

    @Test
    void flatObjectsOfSettingsAreReadWhateverTheirNames() {
        GeneratorMetadata mflux = one("exif:UserComment", """
            {"mflux_version":"0.9.6","model":"FLUX.1-dev","seed":42,"steps":25,"guidance":3.5,"height":1024,"width":768,"prompt":"a bird",
             "lora_paths":["/x/ink.safetensors"],"lora_scales":[0.8],"negative_prompt":null}""");
        assertEquals(List.of("mflux", "0.9.6", "FLUX.1-dev", 25, 3.5, "768x1024", "a bird"),
                List.of(mflux.platform(), mflux.version(), mflux.model(), mflux.steps(), mflux.cfg(), mflux.size(), mflux.prompt()));
        assertEquals(List.of(new Lora("ink.safetensors", 0.8)), mflux.loras());
        GeneratorMetadata film = one("tag:comment", """
            {"type":"WanGP v8.9 by somebody - Wan2.1","prompt":"a fox runs","resolution":"832x480","num_inference_steps":30,"seed":9,"guidance_scale":5.0,
             "model_type":"t2v","activated_loras":["a.safetensors","b.safetensors"],"loras_multipliers":"0.5 1"}""");
        assertEquals(List.of("WanGP", "a fox runs", "832x480", 30, "t2v"),
                List.of(film.platform(), film.prompt(), film.size(), film.steps(), film.model()));
        assertEquals(List.of(new Lora("a.safetensors", 0.5), new Lora("b.safetensors", 1.0)), film.loras());
        GeneratorMetadata demo = one("parameters", """
            {"prompt":"a lighthouse","negative_prompt":"fog","resolution":"832 x 1216","guidance_scale":7,"num_inference_steps":28,"seed":14,
             "sampler":"Euler a","use_upscaler":null,"Model":"Beach XL","Model hash":"e3"}""");
        assertEquals(List.of("Hugging Face Space", "832x1216", "Euler a", "Beach XL", "e3"),
                List.of(demo.platform(), demo.size(), demo.sampler(), demo.model(), demo.modelHash()));
    }

    @Test
    void midjourneyIsKnownWithoutAJobByItsFlagsAndInXmp() {
        GeneratorMetadata found = one("Description", "a hedgehog knight --ar 16:9 --v 5.2 --s 250");
        assertEquals(List.of("Midjourney", "5.2", "a hedgehog knight --ar 16:9 --v 5.2 --s 250"), List.of(found.platform(), found.version(), found.prompt()));
        assertEquals("a hedgehog --v 7", one("xmp", "<x:xmpmeta xmlns:x=\"x\" xmlns:dc=\"d\"><dc:description>"
                + "a hedgehog --v 7 Job ID: 5d3f1c2a-90ab-4cde-8123-0123456789ab</dc:description></x:xmpmeta>").prompt());
    }

    @Test
    void grokAndTheChineseLabelAreKnownInPictures() {
        Map<String, String> grok = new LinkedHashMap<>(Map.of("exif:ImageDescription", "Signature: AbCdEf0123456789+/==",
                "exif:Artist", "6f2a9d5e-0000-4aaa-8bbb-112233445566"));
        assertEquals("Grok", AllReaders.read(grok).orElseThrow().platform());
        assertEquals("Kling", one("AIGC", "{\"Label\":\"1\",\"ContentProducer\":\"Kling\"}").platform());
        assertEquals("Kling", one("exif:UserComment", "{\"AIGC\":{\"Label\":\"1\",\"ContentProducer\":\"Kling\"}}").platform());
    }

    @Test
    void trainingsSimulationsAndCommandLinesAreNoGenerators() {
        for (Map<String, String> texts : List.of(
                Map.of("parameters", "Steps: 1000, Learning rate: 0.1, Seed: 42, Model: resnet50"),
                Map.of("parameters", "{\"learning_rate\":0.1,\"steps\":100,\"seed\":3,\"model\":\"resnet\"}"),
                Map.of("Description", "Steps: 20, Zoom: 7, Seed: none"), Map.of("Description", "ffmpeg -i a.mp4 --v 5 --seed 3 out.png"),
                Map.of("exif:ImageDescription", "Signature: my own"), Map.of("AIGC", "{\"Label\":\"3\"}"),
                Map.of("Comment", "{\"seed\":1,\"prompt\":\"C:\\\\>\",\"steps\":3}"), Map.of("iptc:Caption", "Include in Image: the logo"))) {
            assertEquals(Optional.empty(), AllReaders.read(texts), texts.toString());
        }
    }

    private static GeneratorMetadata one(String key, String text) {
        return AllReaders.read(Map.of(key, text)).orElseThrow();
    }
}
