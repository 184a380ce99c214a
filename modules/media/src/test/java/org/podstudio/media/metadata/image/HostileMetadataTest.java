package org.podstudio.media.metadata.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.podstudio.media.metadata.image.Blocks.comment;
import static org.podstudio.media.metadata.image.Blocks.exif;
import static org.podstudio.media.metadata.image.Blocks.join;
import static org.podstudio.media.metadata.image.Blocks.jpeg;
import static org.podstudio.media.metadata.image.Blocks.latin;
import static org.podstudio.media.metadata.image.Blocks.png;
import static org.podstudio.media.metadata.image.Blocks.riff;
import static org.podstudio.media.metadata.image.Blocks.segment;
import static org.podstudio.media.metadata.image.Blocks.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openide.util.Lookup;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.metadata.GeneratorFinder;
import org.podstudio.media.sniff.Format;

/** Files and texts that were made to break whoever reads them. What cannot be read yields nothing, quickly. */
class HostileMetadataTest {
    private static final String WORDS = "a fox\nNegative prompt: fog\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 42, Size: 64x96, Model: \"b, c\"";
    private static final String GRAPH = "{\"3\":{\"class_type\":\"KSampler\",\"inputs\":{\"seed\":1,\"steps\":2,"
            + "\"cfg\":1,\"model\":[\"4\",0],\"positive\":[\"6\",0]}},"
            + "\"4\":{\"class_type\":\"CheckpointLoaderSimple\",\"inputs\":{\"ckpt_name\":\"b\"}},"
            + "\"6\":{\"class_type\":\"CLIPTextEncode\",\"inputs\":{\"text\":\"x\"}}}";

    private static final String PACKET = "<exif:UserComment><rdf:li>{\"c\":\"&amp;\",\"uc\":\"\",\"steps\":1,\"sampler\":\"x\"}"
            + "</rdf:li></exif:UserComment>";

    /** Far more than any takes, so that only what never ends is caught. */
    private static final Duration FOREVER = Duration.ofSeconds(60);

    private static final long SEED = 20261122;
    private static final int CHANGES_EACH = 250;

    @TempDir
    Path folder;

    @Test
    void changedAndCutFilesOfEveryContainerNeverBreakTheReaders() throws Exception {
        Random random = new Random(SEED);
        Path file = folder.resolve("file");
        GeneratorFinder finder = new GeneratorFinder(readers());
        int asked = 0;
        for (byte[] whole : samples()) {
            assertTrue(found(finder, Files.write(file, whole)), "the sample itself is read");
            for (int i = 0; i < CHANGES_EACH; i++) {
                byte[] changed = changed(whole, random);
                assertTimeoutPreemptively(FOREVER, () -> found(finder, Files.write(file, changed)));
                asked++;
            }
        }
        assertEquals(samples().size() * CHANGES_EACH, asked);
    }

    @Test
    void changedTextsNeverBreakTheReaders() {
        Random random = new Random(SEED + 1);
        for (String key : List.of("parameters", "exif:UserComment", "prompt", "workflow", "Comment", "xmp", "invokeai_metadata", "Dream", "c2pa")) {
            for (String text : List.of(WORDS, GRAPH, PACKET)) {
                for (int i = 0; i < 60; i++) {
                    String changed = new String(changed(text.getBytes(StandardCharsets.ISO_8859_1), random), StandardCharsets.ISO_8859_1);
                    assertTimeoutPreemptively(FOREVER, () -> ask(key, changed));
                }
            }
        }
    }

    @Test
    void textsThatNestRepeatAndDoubleEndSoon() {
        int many = 100_000;
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("lists in lists", "{\"a\":" + "[".repeat(many));
        texts.put("objects in objects", "{\"a\":".repeat(many));
        texts.put("open values", "x\nSteps: 1, Seed: 2" + ", a: {".repeat(many));
        texts.put("open quotes", "x\nSteps: 1, Seed: 2" + ", a: \"\\".repeat(many));
        texts.put("settings without end", "x\nSteps: 1, Seed: 2" + ", a: b".repeat(many));
        texts.put("adapters without end", "<lora:".repeat(many) + "\nSteps: 1, Seed: 2, Size: 1x1");
        texts.put("blanks before a job", " ".repeat(many) + "Job ID: " + " ".repeat(many) + "x");
        texts.put("quotes", "\"" + "\" ".repeat(many) + "-s 1");
        texts.put("brackets", "\"" + "[".repeat(many) + "\" -s 1 -S 2");
        texts.put("entities", "<exif:UserComment>{" + "&".repeat(many) + "</exif:UserComment>");
        texts.put("a million numbers", "{\"a\":[" + "1,".repeat(3 * many) + "1]}");
        texts.put("a long number", "{\"seed\":" + "9".repeat(many) + ",\"prompt\":\"x\",\"base_model\":\"y\",\"cfg\":1}");
        texts.put("a chain", chain(20_000));
        texts.put("ways that double", doubling(60));
        texts.put("a circle", "{\"1\":{\"class_type\":\"KSampler\","
                + "\"inputs\":{\"seed\":[\"1\",0],\"steps\":[\"1\",0],\"cfg\":1,\"positive\":[\"1\",0],\"model\":[\"1\",0],"
                + "\"latent_image\":[\"1\",0]}}}");
        for (String key : List.of("parameters", "prompt", "workflow", "exif:UserComment", "Description", "Comment", "Dream", "xmp", "sd-metadata",
                "invokeai_metadata", "generation_data", "parameters-json", "stealth_pngcomp", "c2pa")) {
            texts.forEach((name, text) -> assertTimeoutPreemptively(FOREVER, () -> ask(key, text), key + ": " + name));
        }
    }

    @Test
    void chunksOfImpossibleLengthsEndTheWalk() throws Exception {
        byte[] most = Blocks.be32(Integer.MAX_VALUE);
        byte[] beyond = Blocks.be32(-1);
        GeneratorFinder finder = new GeneratorFinder(readers());
        for (byte[] length : List.of(most, beyond)) {
            found(finder, Files.write(folder.resolve("a"), join(png(text("a", "b")), length, latin("tEXtparameters\0x"))));
            found(finder, Files.write(folder.resolve("b"), join(latin("RIFF"), length, latin("WEBPEXIF"), length, exif(0x9286, latin("ASCII\0\0\0x")))));
            byte[] block = exif(0x9286, latin("ASCII\0\0\0hello"));
            System.arraycopy(length, 0, block, 14, 4);
            found(finder, Files.write(folder.resolve("c"), block));
            found(finder, Files.write(folder.resolve("d"), join(Blocks.box("ftyp", latin("avif"), latin("avif")), length, latin("meta"), new byte[40])));
        }
        // Thousands of tiny texts take memory beyond their letters: a budget holds for them, too.
        byte[] tiny = text("k", "v");
        byte[][] all = new byte[200_000][];
        Arrays.fill(all, tiny);
        found(finder, Files.write(folder.resolve("e"), png(all)));
    }

    @Test
    void whatCannotBeReadIsSaid() throws Exception {
        assertTrue(leftOut(png(text("parameters", WORDS))).isEmpty(), "nothing is said of what was read");
        assertTrue(leftOut(png(text("Comment", "{just braces}"))).isEmpty(), "nor of what is no JSON");
        assertTrue(leftOut(png(text("workflow", GRAPH.substring(0, 60)))).getFirst().contains("\"workflow\""), "broken JSON is named");
        byte[] huge = new byte[17 << 20];
        Arrays.fill(huge, (byte) 'a');
        assertTrue(leftOut(png(text("parameters", new String(huge, StandardCharsets.ISO_8859_1)))).getFirst().contains("left out"), "a huge chunk is told");
        assertTrue(leftOut(png(Blocks.ztxt("parameters", "a".repeat(200 << 20)))).getFirst().contains("left out"), "so is one that inflates without end");
    }

    private List<String> leftOut(byte[] file) throws IOException {
        List<String> told = new ArrayList<>();
        Path path = Files.write(folder.resolve("told.png"), file);
        try (FileBytes bytes = FileBytes.open(path)) {
            new GeneratorFinder(readers()).find(path, bytes, Format.PNG, "told.png", told::add);
        }
        return told;
    }

    private static String chain(int nodes) {
        StringBuilder graph = new StringBuilder("{\"0\":{\"class_type\":\"KSampler\","
                + "\"inputs\":{\"seed\":[\"1\",0],\"steps\":[\"1\",0],\"cfg\":[\"1\",0],\"model\":[\"1\",0],"
                + "\"positive\":[\"1\",0],\"sampler_name\":[\"1\",0],\"latent_image\":[\"1\",0]}}");
        for (int i = 1; i < nodes; i++) {
            graph.append(",\"").append(i).append("\":{\"class_type\":\"Reroute\",\"inputs\":{\"model\":[\"").append(i + 1).append("\",0]}}");
        }
        return graph.append('}').toString();
    }

    private static String doubling(int nodes) {
        StringBuilder graph = new StringBuilder("{\"0\":{\"class_type\":\"KSampler\","
                + "\"inputs\":{\"seed\":1,\"steps\":1,\"cfg\":1,\"positive\":[\"1\",0],\"negative\":[\"1\",0]}}");
        for (int i = 1; i < nodes; i++) {
            graph.append(",\"").append(i).append("\":{\"class_type\":\"StringConcat\",\"inputs\":{\"text_a\":[\"").append(i + 1).append("\",0],\"text_b\":[\"")
                    .append(i + 1).append("\",0]}}");
        }
        return graph.append('}').toString();
    }

    private static List<byte[]> samples() {
        byte[] block = exif(0x9286, comment("UNICODE\0", WORDS.getBytes(StandardCharsets.UTF_16BE)));
        byte[] marked = join(latin("Exif\0\0"), block);
        return List.of(png(text("parameters", WORDS), text("prompt", GRAPH), Blocks.ztxt("z", "zz"), Blocks.chunk("eXIf", block)),
                png(Blocks.itxt("prompt", GRAPH, true), text("workflow", "{}")),
                jpeg(segment(0xe1, marked), segment(0xeb, join(latin("JP"), new byte[14])), segment(0xfe, latin("note"))),
                Blocks.webp(riff("EXIF", block), riff("XMP ", latin("<x/>"))), block,
                Blocks.gif(join(new byte[] {0x21, (byte) 0xfe}, Blocks.blocks(latin(WORDS))), new byte[0]), Blocks.avif(block, latin("<x/>")));
    }

    private static byte[] changed(byte[] whole, Random random) {
        byte[] b = whole.clone();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            int at = random.nextInt(b.length);
            switch (random.nextInt(5)) {
                case 0 -> b[at] = (byte) random.nextInt();
                case 1 -> b[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> Arrays.fill(b, at, Math.min(b.length, at + 4), (byte) (random.nextBoolean() ? 0xff : 0));
                case 3 -> System.arraycopy(b, random.nextInt(b.length - 8 + 1), b, Math.min(at, b.length - 8), 8);
                default -> {
                    if (b.length > 64 && random.nextInt(4) == 0) {
                        b = Arrays.copyOf(b, 16 + random.nextInt(b.length - 16));
                    }
                }
            }
        }
        return b;
    }

    private static boolean found(GeneratorFinder finder, Path file) throws IOException {
        return finder.find(file, "file").isPresent();
    }

    private static void ask(String key, String text) {
        for (MetadataReader reader : readers()) {
            reader.read(new EmbeddedText(Map.of(key, List.of(text))));
        }
    }

    private static Collection<? extends MetadataReader> readers() {
        return new ArrayList<>(Lookup.getDefault().lookupAll(MetadataReader.class));
    }
}
