package org.podstudio.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.core.api.media.DecodedImage;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.image.StudioImageCodec;
import org.podstudio.media.metadata.GeneratorFinder;
import org.podstudio.media.metadata.a1111.A1111Reader;
import org.podstudio.media.picture.Blocks;
import org.podstudio.media.pixels.ImageRows;
import org.podstudio.media.pixels.PixelLayout;
import org.podstudio.media.png.PngWriter;

class ImageCodecTest {
    private final StudioImageCodec codec = new StudioImageCodec();

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} bands of {1} bits")
    @CsvSource({"1, 8", "3, 8", "4, 8", "1, 16", "3, 16", "4, 16"})
    void aPngGivesBackEverySample(int bands, int bits) throws Exception {
        BufferedImage picture = noise(new PixelLayout(67, 45, bands, bits));
        Path file = folder.resolve("noise.png");
        codec.encode(picture, EmbeddedMetadata.NONE, 90, file);
        DecodedImage back = codec.decode(file);
        assertEquals(bits, back.bitsPerSample());
        assertEquals(bands == 4, back.hasAlpha());
        assertArrayEquals(samples(picture), samples(back.pixels()));
    }

    @Test
    void aPngCarriesTextsExifAndXmp() throws Exception {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("parameters", "a cat\nSteps: 20, Sampler: Euler a");
        texts.put("note", "Drachen – 龍");
        EmbeddedMetadata embedded = new EmbeddedMetadata(null, Blocks.turned(6), "<x:xmpmeta/>".getBytes(StandardCharsets.UTF_8), texts);
        Path file = folder.resolve("carried.png");
        try (java.io.OutputStream out = Files.newOutputStream(file)) {
            PngWriter.write(noise(new PixelLayout(8, 4, 3, 8)), embedded, out); // as it is: the codec would say upright
        }
        DecodedImage back = codec.decode(file);
        assertEquals(texts, back.embedded().text());
        assertEquals("<x:xmpmeta/>", new String(back.embedded().xmp(), StandardCharsets.UTF_8));
        assertEquals(4, back.pixels().getWidth(), "orientation 6 turns the picture");
        assertArrayEquals(Blocks.turned(1), back.embedded().exif(), "and the carried block says upright");
    }

    @Test
    void aJpegIsCloseToItsSourceAndCarriesExif() throws Exception {
        BufferedImage picture = new BufferedImage(64, 48, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < 48; y++) {
            for (int x = 0; x < 64; x++) {
                picture.setRGB(x, y, x * 4 << 16 | y * 5 << 8 | 128);
            }
        }
        Path file = folder.resolve("slope.jpg");
        codec.encode(picture, new EmbeddedMetadata(null, Blocks.turned(1), null, Map.of()), 95, file);
        DecodedImage back = codec.decode(file);
        assertArrayEquals(Blocks.turned(1), back.embedded().exif());
        int[] was = samples(picture);
        int[] is = samples(back.pixels());
        for (int i = 0; i < was.length; i++) {
            assertTrue(Math.abs(was[i] - is[i]) <= 6, "sample " + i + ": " + was[i] + " became " + is[i]);
        }
    }

    @Test
    void aWebpKeepsTransparencyAndCarriesExif() throws Exception {
        BufferedImage picture = new BufferedImage(40, 30, BufferedImage.TYPE_4BYTE_ABGR);
        for (int y = 0; y < 30; y++) {
            for (int x = 0; x < 40; x++) {
                picture.setRGB(x, y, (x < 20 ? 0xff : 0x40) << 24 | 0x3060a0);
            }
        }
        Path file = folder.resolve("half.webp");
        codec.encode(picture, new EmbeddedMetadata(null, Blocks.turned(1), null, Map.of()), 90, file);
        DecodedImage back = codec.decode(file);
        assertArrayEquals(Blocks.turned(1), back.embedded().exif());
        assertEquals(0xff, back.pixels().getRGB(5, 15) >>> 24);
        assertEquals(0x40, back.pixels().getRGB(35, 15) >>> 24);
        assertTrue(Math.abs((back.pixels().getRGB(5, 15) & 0xff) - 0xa0) < 8);
    }

    @ParameterizedTest
    @CsvSource({"a.jpg", "a.webp", "a.png"})
    void thePromptTravelsIntoEveryFormat(String name) throws Exception {
        String text = "ein Drache – 龍\nNegative prompt: fog\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 42, Size: 8x8";
        Path file = folder.resolve(name);
        codec.encode(noise(new PixelLayout(8, 8, 3, 8)), new EmbeddedMetadata(null, null, null, Map.of("parameters", text)), 90, file);
        GeneratorMetadata found = new GeneratorFinder(List.of(new A1111Reader())).find(file, "dragon.png").orElseThrow();
        assertEquals("ein Drache – 龍", found.prompt());
        assertEquals(text, found.raw().values().iterator().next());
    }

    @Test
    void anExistingFileIsNeverOverwritten() throws Exception {
        Path file = Files.writeString(folder.resolve("kept.png"), "mine");
        StudioException e = assertThrows(StudioException.class,
                () -> codec.encode(noise(new PixelLayout(2, 2, 3, 8)), EmbeddedMetadata.NONE, 90, file));
        assertEquals("file-unwritable", e.problem().code());
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void aFormatThatWeCannotWriteLeavesNoFile() {
        Path file = folder.resolve("picture.gif");
        StudioException e = assertThrows(StudioException.class,
                () -> codec.encode(noise(new PixelLayout(2, 2, 3, 8)), EmbeddedMetadata.NONE, 90, file));
        assertEquals("format-unsupported", e.problem().code());
        assertFalse(Files.exists(file));
    }

    @Test
    void aTextNamedPngIsNoMedia() throws Exception {
        Path file = Files.writeString(folder.resolve("note.png"), "this is only a note, nothing to see here\n".repeat(20));
        assertEquals("not-media", assertThrows(StudioException.class, () -> codec.decode(file)).problem().code());
    }

    @Test
    void aFlippedBitInThePixelsIsDamage() throws Exception {
        Path file = folder.resolve("flipped.png");
        codec.encode(noise(new PixelLayout(40, 40, 3, 8)), EmbeddedMetadata.NONE, 90, file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 4;
        Files.write(file, bytes);
        assertEquals("file-damaged", assertThrows(StudioException.class, () -> codec.decode(file)).problem().code());
    }

    @Test
    void aCutPngIsDamage() throws Exception {
        Path file = folder.resolve("cut.png");
        codec.encode(noise(new PixelLayout(40, 40, 3, 8)), EmbeddedMetadata.NONE, 90, file);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length * 2 / 3));
        assertEquals("file-damaged", assertThrows(StudioException.class, () -> codec.decode(file)).problem().code());
    }

    @Test
    void aCutJpegIsDamage() throws Exception {
        Path file = folder.resolve("cut.jpg");
        codec.encode(noise(new PixelLayout(80, 80, 3, 8)), EmbeddedMetadata.NONE, 90, file);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length * 2 / 3));
        assertEquals("file-damaged", assertThrows(StudioException.class, () -> codec.decode(file)).problem().code());
    }

    static BufferedImage noise(PixelLayout layout) {
        Random random = new Random(layout.hashCode());
        ImageRows rows = new ImageRows(layout);
        for (int y = 0; y < layout.height(); y++) {
            byte[] bytes = new byte[layout.width() * layout.bands()];
            random.nextBytes(bytes);
            if (layout.bits() == 8) {
                rows.row(y, bytes);
            } else {
                short[] shorts = new short[bytes.length];
                for (int i = 0; i < shorts.length; i++) {
                    shorts[i] = (short) random.nextInt();
                }
                rows.row(y, shorts);
            }
        }
        return rows.image();
    }

    static int[] samples(BufferedImage image) {
        return image.getRaster().getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null);
    }
}
