package org.podstudio.media.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.podstudio.core.api.media.DecodedImage;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.convert.ColourPolicy;
import org.podstudio.media.convert.Conversion;
import org.podstudio.media.convert.ConvertSettings;
import org.podstudio.media.convert.MetadataPolicy;
import org.podstudio.media.image.StudioImageCodec;
import org.podstudio.media.pixels.ImageRows;
import org.podstudio.media.pixels.PixelLayout;
import org.podstudio.testsupport.RecordingContext;

/** What is met in the wild, and what must not be left behind when it goes wrong. */
class ConversionInputTest {
    private static final List<String> FORMATS = List.of("png", "jpg", "webp", "avif", "tiff");
    private final StudioImageCodec codec = new StudioImageCodec();
    private Bench bench;

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "webp", "avif", "tiff"})
    void aComfyWorkflowOfAnySizeGoesIntoEveryFormatAndBack(String format) throws Exception {
        String prompt = """
                {"3":{"class_type":"KSampler","inputs":{"seed":77,"steps":20,"cfg":8,"sampler_name":"euler","scheduler":"normal","denoise":1,\
                "positive":["6",0],"negative":["7",0],"model":["4",0]}},"4":{"class_type":"CheckpointLoaderSimple","inputs":{"ckpt_name":"x.safetensors"}},\
                "6":{"class_type":"CLIPTextEncode","inputs":{"text":"ein Drache \\\\ 龍 <b>&","clip":["4",1]}},\
                "7":{"class_type":"CLIPTextEncode","inputs":{"text":"fog","clip":["4",1]}}}""";
        String workflow = "{\"nodes\":[],\"note\":\"" + "a long line of notes\\r ".repeat(9000) + "\"}";
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("prompt", prompt);
        texts.put("workflow", workflow);
        texts.put("odd", "with\rreturn and \uD83D\uDC09 \\u0041");
        Path made = bench.convert(bench.png(MadePicture.waves(new PixelLayout(16, 16, 3, 8)), new EmbeddedMetadata(null, null, null, texts)),
                ConvertSettings.DEFAULTS.as(format));
        assertEquals("ein Drache \\ 龍 <b>&", bench.prompt(made));
        assertEquals(List.of(), bench.facts().get("lost"), "nothing had to stay behind");
        assertEquals(texts, codec.decode(bench.convert(made, ConvertSettings.DEFAULTS.as("png"))).embedded().text());
    }

    @Test
    void settingsInAUserCommentBecomeATextOfThePngAgain() throws Exception {
        Path png = bench.png(MadePicture.waves(new PixelLayout(16, 16, 3, 8)), new EmbeddedMetadata(null, null, null, Map.of("parameters", Blocks.PARAMETERS)));
        Path jpeg = bench.convert(png, ConvertSettings.DEFAULTS.as("jpg"));
        assertEquals(Map.of("parameters", Blocks.PARAMETERS), codec.decode(bench.convert(jpeg, ConvertSettings.DEFAULTS.as("png"))).embedded().text());
    }

    @Test
    void transparencyIsLaidOnTheCanvasWhereAFormatHasNone() throws Exception {
        BufferedImage clear = ImageRows.create(new PixelLayout(8, 8, 4, 8));
        Path made = bench.convert(bench.png(clear, EmbeddedMetadata.NONE),
                new ConvertSettings("jpg", 95, false, MetadataPolicy.KEEP, ColourPolicy.KEEP, "#00ff00"));
        int rgb = codec.decode(made).pixels().getRGB(4, 4);
        assertTrue((rgb >> 8 & 0xff) > 250 && (rgb & 0xff) < 5, Integer.toHexString(rgb));
        assertEquals(List.of("transparency"), bench.facts().get("lost"));
    }

    @Test
    void colourSpacesBecomeSrgbOnWish() throws Exception {
        BufferedImage half = ImageRows.create(new PixelLayout(8, 8, 3, 16));
        for (int i = 0; i < 64; i++) {
            half.getRaster().setPixel(i % 8, i / 8, new int[] {32768, 32768, 32768});
        }
        Path file = bench.png(half, new EmbeddedMetadata(Blocks.wideProfile(), null, null, Map.of()));
        DecodedImage back = codec.decode(bench.convert(file, new ConvertSettings("tiff", null, false, MetadataPolicy.KEEP, ColourPolicy.SRGB, "white")));
        assertEquals(null, back.embedded().icc());
        assertEquals(188 * 257, back.pixels().getRaster().getSample(3, 3, 1), 300, "half of the light");
        assertEquals(16, back.bitsPerSample());
    }

    @Test
    void palettesBecomeColoursAndFewBitsBecomeEight() throws Exception {
        BufferedImage indexed = new BufferedImage(20, 10, BufferedImage.TYPE_BYTE_INDEXED);
        indexed.createGraphics().fillRect(0, 0, 10, 10);
        Path file = folder.resolve("indexed.png");
        ImageIO.write(indexed, "png", file.toFile());
        for (String format : FORMATS) {
            DecodedImage back = codec.decode(bench.convert(file, ConvertSettings.DEFAULTS.as(format)));
            assertTrue((back.pixels().getRGB(3, 5) & 0xff) > 245 && (back.pixels().getRGB(16, 5) & 0xff) < 10, format);
        }
    }

    @Test
    void ofAnAnimationTheFirstFrameIsTakenAndThatIsSaid() throws Exception {
        byte[] one = gif();
        byte[] frame = Arrays.copyOfRange(one, gifFrame(one), one.length - 1);
        ByteBuffer two = ByteBuffer.allocate(one.length + frame.length).put(one, 0, one.length - 1).put(frame).put((byte) 0x3b);
        Path file = Files.write(folder.resolve("two.gif"), two.array());
        bench.convert(file, ConvertSettings.DEFAULTS.as("png"));
        assertEquals(true, bench.facts().get("first_frame_only"));
        bench.convert(Files.write(folder.resolve("one.gif"), one), ConvertSettings.DEFAULTS.as("png"));
        assertFalse(bench.facts().containsKey("first_frame_only"));
    }

    private byte[] gif() throws IOException {
        Path file = folder.resolve("made.gif");
        ImageIO.write(new BufferedImage(6, 6, BufferedImage.TYPE_BYTE_BINARY), "gif", file.toFile());
        return Files.readAllBytes(file);
    }

    private static int gifFrame(byte[] gif) {
        int at = 13 + ((gif[10] & 0x80) != 0 ? 3 << (gif[10] & 7) + 1 : 0);
        while (gif[at] != 0x2c) {
            at += 2;
            while (gif[at] != 0) {
                at += (gif[at] & 0xff) + 1;
            }
            at++;
        }
        return at;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a picture at all, only words\n", "\u0089PNG\r\n\u001a\n"})
    void whatIsNoPictureIsRefusedAndLeavesNothing(String content) throws Exception {
        Path good = bench.png(MadePicture.waves(new PixelLayout(8, 8, 3, 8)), EmbeddedMetadata.NONE);
        Path file = Files.write(folder.resolve("bad.png"), content.getBytes(StandardCharsets.ISO_8859_1));
        for (String format : FORMATS) {
            RecordingContext context = bench.context();
            StudioException e = assertThrows(StudioException.class, () -> new Conversion().apply(ConvertSettings.DEFAULTS.as(format),
                    new org.podstudio.core.spi.InputFile(file, bench.input(good).facts(), null), context));
            assertTrue(List.of("file-empty", "not-media", "file-damaged").contains(e.problem().code()), e.problem().toString());
            assertEquals(List.of(), bench.left());
        }
    }

    @ParameterizedTest(name = "a header of {0}")
    @ValueSource(strings = {"0x0", "65535x65535", "100000x100000"})
    void aHeaderOfAnImpossibleSizeIsRefused(String size) throws Exception {
        Path good = bench.png(MadePicture.waves(new PixelLayout(8, 8, 3, 8)), EmbeddedMetadata.NONE);
        byte[] bytes = Files.readAllBytes(good);
        ByteBuffer.wrap(bytes, 16, 8).putInt(Integer.parseInt(size.split("x")[0])).putInt(Integer.parseInt(size.split("x")[1]));
        CRC32 crc = new CRC32();
        crc.update(bytes, 12, 17);
        ByteBuffer.wrap(bytes, 29, 4).putInt((int) crc.getValue());
        Path file = Files.write(folder.resolve("huge.png"), bytes);
        StudioException e = assertThrows(StudioException.class, () -> new Conversion().apply(ConvertSettings.DEFAULTS.as("jpg"),
                new org.podstudio.core.spi.InputFile(file, bench.input(good).facts(), null), bench.context()));
        assertTrue(List.of("too-large", "file-damaged").contains(e.problem().code()), e.problem().toString());
        assertEquals(List.of(), bench.left());
    }

    @Test
    void theContentDecidesWhateverTheNameSays() throws Exception {
        Path jpeg = bench.convert(bench.png(MadePicture.waves(new PixelLayout(30, 30, 3, 8)), EmbeddedMetadata.NONE), ConvertSettings.DEFAULTS.as("jpg"));
        Path wrong = Files.copy(jpeg, folder.resolve("it-says.png"));
        assertEquals(30, codec.decode(bench.convert(wrong, ConvertSettings.DEFAULTS.as("webp"))).size().width());
    }

    @Test
    void aPictureTooLongForAFormatIsRefusedWithWhatCanHoldIt() throws Exception {
        Path file = bench.png(ImageRows.create(new PixelLayout(17_000, 2, 1, 8)), EmbeddedMetadata.NONE);
        StudioException e = assertThrows(StudioException.class, () -> bench.convert(file, ConvertSettings.DEFAULTS.as("webp")));
        assertEquals("too-large", e.problem().code());
        assertEquals(17_000, codec.decode(bench.convert(file, ConvertSettings.DEFAULTS.as("tiff"))).size().width());
    }

    @Test
    void cancellingAtAnyStepLeavesNothing() throws Exception {
        Path file = bench.png(MadePicture.waves(new PixelLayout(500, 400, 4, 8)), EmbeddedMetadata.NONE);
        int cancelled = 0;
        for (String format : FORMATS) {
            for (int step = 1; step <= 4; step++) {
                try {
                    bench.run(new Conversion(), ConvertSettings.DEFAULTS.as(format), file, bench.context().cancellingAtStep(step));
                } catch (CancelledException e) {
                    cancelled++;
                    assertEquals(List.of(), bench.left(), format + " canceled at step " + step);
                }
            }
        }
        assertTrue(cancelled >= 10, "canceled " + cancelled + " times");
    }

    /** Where no disk in memory can be mounted, this is skipped and says so. */
    @Test
    void aFullDiskIsCalledSoAndNothingIsLeft() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        boolean mounted;
        try {
            mounted = mount("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString());
        } catch (IOException e) {
            mounted = false;
        }
        if (!mounted) {
            System.err.println("SKIPPED: no disk in memory can be mounted here: the full disk is not tested");
        }
        assumeTrue(mounted, "a disk in memory can be mounted");
        try {
            Path file = bench.png(noise(300, 200), EmbeddedMetadata.NONE);
            for (String format : FORMATS) {
                RecordingContext context = new RecordingContext(disk);
                ConvertSettings exact = new ConvertSettings(format, 100, false, MetadataPolicy.KEEP, ColourPolicy.KEEP, "white");
                StudioException e = assertThrows(StudioException.class, () -> bench.run(new Conversion(), exact, file, context), format);
                assertEquals("disk-full", e.problem().code(), format);
                try (java.util.stream.Stream<Path> left = Files.list(disk)) {
                    assertEquals(0, left.count(), format);
                }
            }
        } finally {
            mount("umount", disk.toString());
        }
    }

    private static boolean mount(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    private static BufferedImage noise(int width, int height) {
        Random random = new Random(3);
        ImageRows rows = new ImageRows(new PixelLayout(width, height, 3, 8));
        byte[] row = new byte[width * 3];
        for (int y = 0; y < height; y++) {
            random.nextBytes(row);
            rows.row(y, row);
        }
        return rows.image();
    }
}
