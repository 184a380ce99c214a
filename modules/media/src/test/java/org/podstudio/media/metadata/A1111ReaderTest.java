package org.podstudio.media.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.GeneratorMetadata.Lora;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.media.metadata.a1111.A1111Reader;

class A1111ReaderTest {
    @Test
    void everyFieldOfAFullTextIsRead() {
        GeneratorMetadata found = read("a knight, <lora:armor:0.8> on a hill,\nsunset\nNegative prompt: blurry,\nlow quality\n"
                + "Steps: 28, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 6.5, Seed: 18446744073709551615, Size: 832x1216, "
                + "Model hash: 6ce0161689, Model: dream, shaper, Lora hashes: \"armor: abc, cloak: def\", Version: v1.10.1").orElseThrow();
        assertEquals("a knight, <lora:armor:0.8> on a hill,\nsunset", found.prompt());
        assertEquals("blurry,\nlow quality", found.negativePrompt());
        assertEquals(28, found.steps());
        assertEquals("DPM++ 2M", found.sampler());
        assertEquals("Karras", found.scheduler());
        assertEquals(6.5, found.cfg());
        assertEquals(new BigInteger("18446744073709551615"), found.seed());
        assertEquals("832x1216", found.size());
        assertEquals("6ce0161689", found.modelHash());
        assertEquals(List.of(new Lora("armor", 0.8), new Lora("cloak", null)), found.loras());
        assertEquals("v1.10.1", found.version());
        assertEquals("AUTOMATIC1111", found.platform());
    }

    @Test
    void aTextWithoutNegativePromptAndWithWindowsLinesIsRead() {
        GeneratorMetadata found = read("a cat\r\nSteps: 4, Sampler: LCM, CFG scale: 1, Seed: 7, Size: 512x512").orElseThrow();
        assertEquals("a cat", found.prompt());
        assertNull(found.negativePrompt());
        assertEquals(BigInteger.valueOf(7), found.seed());
    }

    @Test
    void aSizeThatIsNotInPixelsIsNoProof() {
        assertTrue(read("How to bake\nSteps: 4, Size: small, fast").isEmpty());
        assertEquals("512x640", read("a loaf\nSteps: 4, Size: 512x640").orElseThrow().size());
    }

    @Test
    void quotedAndBracketedValuesMayHoldCommasAndColons() {
        GeneratorMetadata found = read("x\nSteps: 20, Seed: 3, Template: \"a, b: c \\\"d\\\"\", Sampler: Euler, Civitai resources: "
                + "[{\"type\":\"checkpoint\",\"modelName\":\"Real, one\"},"
                + "{\"type\":\"lora\",\"weight\":0.5,\"modelName\":\"Fur\"}], CFG scale: 9").orElseThrow();
        assertEquals("Euler", found.sampler());
        assertEquals(9.0, found.cfg());
        assertEquals("Real, one", found.model());
        assertEquals(List.of(new Lora("Fur", 0.5)), found.loras());
        assertEquals("Civitai", found.platform());
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"v1.9.4, AUTOMATIC1111", "f2.0.1v1.10.1-previous-669-gdfdcbab6, Forge", "f1.0.0v2-v1.10.1RC-latest-2498-g5120e679, reForge",
        "neo, Forge Neo", "classic, Forge Classic", "Fooocus v2.5.5, Fooocus", "ComfyUI, ComfyUI"})
    void theVersionNamesThePlatform(String version, String platform) {
        assertEquals(platform, read("x\nSteps: 20, Sampler: Euler, Seed: 3, Version: " + version).orElseThrow().platform());
    }

    @Test
    void sdNextNamesItself() {
        assertEquals("SD.Next", read("x\nSteps: 25, Size: 10x10, Seed: 38, App: SD.Next, Version: ae25cb8").orElseThrow().platform());
    }

    @Test
    void ordinaryTextsAreNotTakenForPrompts() {
        assertTrue(read("Steps: first open the box, then close it").isEmpty());
        assertTrue(read("Follow these\nSteps: 3, and be happy").isEmpty());
        assertTrue(read("A photo of my dog").isEmpty());
        assertTrue(read("").isEmpty());
    }

    private static Optional<GeneratorMetadata> read(String text) {
        return new A1111Reader().read(new EmbeddedText(Map.of("parameters", List.of(text))));
    }
}
