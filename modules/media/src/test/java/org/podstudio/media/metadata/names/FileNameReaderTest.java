package org.podstudio.media.metadata.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.spi.EmbeddedText;

class FileNameReaderTest {
    @TempDir Path home;

    private Optional<GeneratorMetadata> read(String name) {
        return reader().read(new EmbeddedText(Map.of("filename", List.of(name))));
    }

    private FileNameReader reader() {
        return new FileNameReader(() -> home.resolve("generator-names.json"));
    }

    private String platform(String name) {
        return read(name).map(GeneratorMetadata::platform).orElse(null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        somebody_a_red_dragon_over_the_sea_5d3f1c2a-90ab-4cde-8123-0123456789ab.png | Midjourney | a red dragon over the sea
        some.body42_castle_at_night_5d3f1c2a-90ab-4cde-8123-0123456789ab_2.webp | Midjourney | castle at night
        ChatGPT Image Mar 29, 2025, 03_14_05 PM.png | ChatGPT |
        ChatGPT Image 29. März 2025, 15_14_05.png | ChatGPT |
        DALL·E 2024-03-08 20.41.56 - A red dragon, oil on canvas.webp | DALL·E | A red dragon, oil on canvas
        Gemini_Generated_Image_2ymv3q2ymv3q2ymv.png | Google Gemini |
        Gemini_Generated_Image_2ymv3q2ymv3q2ymv (1).png | Google Gemini |
        OIG2.kV0m3x_Abc12DEF.jpg | Microsoft Bing Image Creator |
        Leonardo_Phoenix_10_A_red_dragon_2.jpg | Leonardo | A red dragon
        jimeng-2025-03-01-1234-red dragon.png | Jimeng | red dragon
        ElevenLabs_2024-03-12T14_23_05_Rachel_pre_s50_sb75_se0_b_m2.mp3 | ElevenLabs |
        kling_20250101_Image_to_Video_A_red_dragon_5678_0.mp4 | Kling | A red dragon
        Hailuo_Video_A red dragon lands_374509812345678.mp4 | Hailuo | A red dragon lands
        20250329_1553_Red Dragon Portrait_simple_compose_01jqabcdefghjkmnpqrstvwxyz.png | Sora | Red Dragon Portrait
        ComfyUI_00001_.png | ComfyUI |
        ComfyUI_temp_abcde_00012_.png | ComfyUI |
        ideogram-v3.0_a-red-dragon.png | Ideogram |
        suno-5d3f1c2a-90ab-4cde-8123-0123456789ab.mp3 | Suno |
        """)
    void namesThatGeneratorsGiveAreKnown(String name, String platform, String prompt) {
        GeneratorMetadata found = read(name).orElseThrow();

        assertEquals(platform, found.platform());
        assertEquals(prompt, found.prompt());
        assertEquals(name, found.raw().get("filename"));
        assertTrue(found.confidence() <= 0.5);
    }

    @Test
    void aSeedInANameIsTaken() {
        GeneratorMetadata runway = read("Gen-3 Alpha Turbo 1234567890, A red dragon lands, dragon_ref, M 5.mp4").orElseThrow();
        assertEquals(List.of("Runway", "Gen-3 Alpha Turbo", "A red dragon lands"), List.of(runway.platform(), runway.model(), runway.prompt()));
        assertEquals(new BigInteger("1234567890"), runway.seed());
        assertEquals(new BigInteger("12345678901234567890"), read("A_red_dragon_seed12345678901234567890.mp4").orElseThrow().seed());
        assertEquals(new BigInteger("1234567890"), read("masterpiece, red dragon s-1234567890.png").orElseThrow().seed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"IMG_1234.jpg", "IMG_20250101_123456.jpg", "DSC00001.JPG", "Screenshot 2025-03-29 at 15.14.05.png",
            "Screenshot_20250329-151405.png",
        "sunset_beach.png", "5d3f1c2a-90ab-4cde-8123-0123456789ab.png", "00001-1234567890.png", "pika.png", "pikachu_seed.png", "Luma by night.mp4", "suno.mp3",
        "Suno - My Song.mp3", "kling.mp4", "kling_trailer.mp4", "runway_show_2025.mp4", "Gemini constellation.jpg", "ideogram_of_water.png",
                "Firefly on a leaf 0123.jpg",
        "sora.png", "20250329_1553_holiday.jpg", "image (3).png", "download.png", "comfyui tutorial.mp4", "dragon s-1.png", "veo.mp4",
                "hailuo.png", "dalle.png",
        "VID-20250329-WA0001.mp4", "Recraft.png", "krea.png", "grok.jpg", "image_final.png", "ChatGPT Image.png", "العربية_صورة.png", "a.png", ""})
    void ordinaryNamesAreNoGenerators(String name) {
        assertEquals(null, platform(name));
    }

    @Test
    void rowsOfTheUserComeFirstAndReplaceOursOfTheSameName() throws Exception {
        Files.writeString(home.resolve("generator-names.json"), """
            {"patterns": [{"platform": "My Studio", "pattern": "ms-(?<seed>[0-9]+)-(?<prompt>.+)[.]png", "confidence": 0.9},
             {"name": "comfyui", "off": true}, {"name": "gemini", "platform": "Nano Banana", "pattern": "Gemini_.*"}]}""");

        GeneratorMetadata mine = read("ms-77-red_dragon.png").orElseThrow();
        assertEquals(List.of("My Studio", "red dragon", new BigInteger("77"), 0.5), List.of(mine.platform(), mine.prompt(), mine.seed(), mine.confidence()));
        assertEquals(null, platform("ComfyUI_00001_.png"));
        assertEquals("Nano Banana", platform("Gemini_anything.png"));
        assertEquals("Google ImageFX", platform("image_fx_a_cat_.png"));
        assertEquals(Optional.empty(), reader().problem());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"patterns": [                                          | no JSON
        {"patterns": 7}                                         | no list
        [{"platform": "X"}]                                     | Row 1 lacks
        [{"name": "n", "platform": "X", "pattern": "("}]        | Row 1 (n) has a pattern that is none
        [{"platform": "X", "pattern": "x", "confidence": "a"}]  | confidence
        """)
    void aBadFileOfTheUserIsToldAndOursAreUsed(String content, String why) throws Exception {
        Files.writeString(home.resolve("generator-names.json"), content);

        Problem problem = reader().problem().orElseThrow();
        assertEquals("generator-names-damaged", problem.code());
        assertTrue(problem.why().contains(why), problem.why());
        assertEquals("ComfyUI", platform("ComfyUI_00001_.png"));
    }

    @Test
    void aChangedFileCountsAtOnce() throws Exception {
        FileNameReader reader = reader();
        EmbeddedText name = new EmbeddedText(Map.of("filename", List.of("x.png")));
        assertTrue(reader.read(name).isEmpty());
        Files.writeString(home.resolve("generator-names.json"), "[{\"platform\": \"X\", \"pattern\": \"x[.]png\"}]");
        assertEquals("X", reader.read(name).orElseThrow().platform());
    }

    @Test
    void aPatternThatTriesAllWaysIsGivenUpAndTheOthersGoOn() throws Exception {
        Files.writeString(home.resolve("generator-names.json"),
                "[{\"platform\": \"Slow\", \"pattern\": \"(a+)+b\"}, {\"platform\": \"Good\", \"pattern\": \"a+[.]png\"}]");

        assertEquals("Good", platform("a".repeat(60) + ".png"));
    }

    @Test
    void hostileNamesAreAnsweredSoon() {
        Random random = new Random(5);
        FileNameReader reader = reader();
        for (int round = 0; round < 2000; round++) {
            StringBuilder name = new StringBuilder();
            String[] bits = {"_", "a", " ", "0", "-", "ComfyUI_", "kling_20250101_Text_to_Video_", "_seed", ", ", "M 5", ".mp4", ".png",
                    "Gen-3 1234, ", "\uD83D", "é", "\0"};
            for (int i = 0; i < random.nextInt(120); i++) {
                name.append(bits[random.nextInt(bits.length)]);
            }
            reader.read(new EmbeddedText(Map.of("filename", List.of(name.toString()))));
        }
    }
}
