package org.podstudio.media.metadata.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.ffmpeg.WebpEncoder;
import org.podstudio.media.metadata.TextSink;
import org.podstudio.media.sniff.Format;

class StealthTest {
    private static final String WORDS = "a fox – 狐\nNegative prompt: fog\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 42, Size: 64x64";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}, {1}x{2}")
    @CsvSource({"stealth_pnginfo, 64, 300", "stealth_pngcomp, 300, 40", "stealth_rgbinfo, 90, 61", "stealth_rgbcomp, 61, 90"})
    void aTextInTheLowestBitsIsFound(String word, int width, int height) throws Exception {
        byte[] samples = new byte[width * height * 4];
        new Random(7).nextBytes(samples);
        hide(samples, width, height, word);
        assertEquals(Map.of(word, java.util.List.of(WORDS)), read(png(samples, width, height)).texts());
    }

    @ParameterizedTest(name = "{0}, {1}x{2}")
    @CsvSource({"stealth_pnginfo, 64, 300", "stealth_pngcomp, 301, 43", "stealth_rgbinfo, 90, 61", "stealth_rgbcomp, 61, 90", "stealth_pnginfo, 9, 3000"})
    void aTextInAnInterlacedPictureIsFound(String word, int width, int height) throws Exception {
        byte[] samples = new byte[width * height * 4];
        new Random(9).nextBytes(samples);
        hide(samples, width, height, word);
        assertEquals(Map.of(word, java.util.List.of(WORDS)), read(interlaced(samples, width, height)).texts());
    }

    @ParameterizedTest(name = "{0}, {1}x{2}")
    @CsvSource({"stealth_pnginfo, 64, 300", "stealth_pngcomp, 301, 43", "stealth_rgbinfo, 90, 61", "stealth_rgbcomp, 61, 90"})
    void aTextInALosslessWebpIsFound(String word, int width, int height) throws Exception {
        byte[] samples = new byte[width * height * 4];
        new Random(10).nextBytes(samples);
        // FFmpeg's decoder refuses some files of pure noise.
        for (int i = 0; i < samples.length; i++) {
            samples[i] &= 0x1f;
        }
        hide(samples, width, height, word);
        assertEquals(Map.of(word, java.util.List.of(WORDS)), read(webp(samples, width, height, true), Format.WEBP).texts());
        assertTrue(read(webp(samples, width, height, false), Format.WEBP).texts().isEmpty(), "lossy pixels keep nothing");
    }

    @Test
    void ordinaryAndBrokenWebpsHideNothing() throws Exception {
        byte[] noise = new byte[64 * 64 * 4];
        for (int seed = 0; seed < 10; seed++) {
            new Random(seed).nextBytes(noise);
            assertTrue(read(webp(noise, 64, 64, true), Format.WEBP).texts().isEmpty());
        }
        hide(noise, 64, 64, "stealth_pnginfo");
        byte[] whole = webp(noise, 64, 64, true);
        assertTrue(read(java.util.Arrays.copyOf(whole, whole.length / 2), Format.WEBP).texts().isEmpty());
        assertTrue(read(java.util.Arrays.copyOf(whole, 30), Format.WEBP).texts().isEmpty());
    }

    @Test
    void everyRowFilterIsUndone() throws Exception {
        byte[] samples = new byte[40 * 200 * 4];
        new Random(8).nextBytes(samples);
        hide(samples, 40, 200, "stealth_pnginfo");
        for (int filter = 0; filter <= 4; filter++) {
            assertEquals(WORDS, read(png(samples, 40, 200, filter)).first("stealth_pnginfo").orElseThrow(), "filter " + filter);
        }
    }

    @Test
    void ordinaryPicturesHideNothing() throws Exception {
        byte[] noise = new byte[64 * 64 * 4];
        for (int seed = 0; seed < 50; seed++) {
            new Random(seed).nextBytes(noise);
            assertTrue(read(png(noise, 64, 64)).texts().isEmpty());
        }
        java.util.Arrays.fill(noise, (byte) 255);
        assertTrue(read(png(noise, 64, 64)).texts().isEmpty());
        assertTrue(read(png(new byte[64 * 64 * 4], 64, 64)).texts().isEmpty());
    }

    @Test
    void aLengthBeyondThePictureAndACutPictureHideNothing() throws Exception {
        byte[] samples = new byte[64 * 300 * 4];
        hide(samples, 64, 300, "stealth_pnginfo");
        for (int i = 0; i < 32; i++) {
            samples[(120 + i) * 64 * 4 + 3] |= 1;
        }
        byte[] file = png(samples, 64, 300);
        assertTrue(read(file).texts().isEmpty());
        assertTrue(read(java.util.Arrays.copyOf(file, file.length / 2)).texts().isEmpty());
    }

    /** Column after column: the word, the length in bits as 32 bits, the text. */
    private static void hide(byte[] samples, int width, int height, String word) throws Exception {
        byte[] text = WORDS.getBytes(StandardCharsets.UTF_8);
        if (word.endsWith("comp")) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                out.write(text);
            }
            text = packed.toByteArray();
        }
        byte[] all = Blocks.join(Blocks.latin(word), Blocks.be32(text.length * 8L), text);
        int bit = 0;
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                for (int band = word.contains("rgb") ? 0 : 3; band < (word.contains("rgb") ? 3 : 4) && bit < all.length * 8; band++, bit++) {
                    int at = (y * width + x) * 4 + band;
                    int value = all[bit / 8] >> 7 - bit % 8 & 1;
                    samples[at] = (byte) (samples[at] & 0xfe | value);
                }
            }
        }
    }

    private static byte[] png(byte[] rgba, int width, int height) {
        return png(rgba, width, height, 0);
    }

    private static byte[] png(byte[] rgba, int width, int height, int filter) {
        byte[] rows = new byte[(width * 4 + 1) * height];
        for (int y = 0; y < height; y++) {
            int to = y * (width * 4 + 1);
            rows[to] = (byte) filter;
            for (int i = 0; i < width * 4; i++) {
                int left = i < 4 ? 0 : rgba[y * width * 4 + i - 4] & 0xff;
                int up = y == 0 ? 0 : rgba[(y - 1) * width * 4 + i] & 0xff;
                int corner = y == 0 || i < 4 ? 0 : rgba[(y - 1) * width * 4 + i - 4] & 0xff;
                int guess = switch (filter) {
                    case 1 -> left;
                    case 2 -> up;
                    case 3 -> (left + up) / 2;
                    case 4 -> paeth(left, up, corner);
                    default -> 0;
                };
                rows[to + 1 + i] = (byte) (rgba[y * width * 4 + i] - guess);
            }
        }
        byte[] header = Blocks.join(Blocks.be32(width), Blocks.be32(height), new byte[] {8, 6, 0, 0, 0});
        return Blocks.join(Blocks.latin("\u0089PNG\r\n\u001a\n"), Blocks.chunk("IHDR", header), Blocks.chunk("IDAT", Blocks.deflate(rows)),
                Blocks.chunk("IEND", new byte[0]));
    }

    /** The seven passes of Adam7, as the PNG specification lists them. */
    private static byte[] interlaced(byte[] rgba, int width, int height) throws Exception {
        int[][] passes = {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}};
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        for (int[] pass : passes) {
            for (int y = pass[1]; y < height && pass[0] < width; y += pass[3]) {
                rows.write(0);
                for (int x = pass[0]; x < width; x += pass[2]) {
                    rows.write(rgba, (y * width + x) * 4, 4);
                }
            }
        }
        byte[] header = Blocks.join(Blocks.be32(width), Blocks.be32(height), new byte[] {8, 6, 0, 0, 1});
        return Blocks.join(Blocks.latin("\u0089PNG\r\n\u001a\n"), Blocks.chunk("IHDR", header), Blocks.chunk("IDAT", Blocks.deflate(rows.toByteArray())),
                Blocks.chunk("IEND", new byte[0]));
    }

    /** Nothing is wholly transparent: encoders change the colours there. */
    private static byte[] webp(byte[] rgba, int width, int height, boolean lossless) throws Exception {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < width * height; i++) {
            int alpha = rgba[4 * i + 3] & 0xff | 0x80;
            picture.setRGB(i % width, i / width, alpha << 24 | (rgba[4 * i] & 0xff) << 16 | (rgba[4 * i + 1] & 0xff) << 8 | rgba[4 * i + 2] & 0xff);
        }
        return WebpEncoder.encode(picture, 75, lossless);
    }

    private static int paeth(int a, int b, int c) {
        int p = a + b - c;
        int pa = Math.abs(p - a);
        int pb = Math.abs(p - b);
        int pc = Math.abs(p - c);
        return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
    }

    private EmbeddedText read(byte[] content) throws Exception {
        return read(content, Format.PNG);
    }

    private EmbeddedText read(byte[] content, Format format) throws Exception {
        Path file = Files.write(folder.resolve("file." + format), content);
        TextSink sink = new TextSink();
        try (FileBytes bytes = FileBytes.open(file)) {
            Stealth.read(bytes, format, sink);
        }
        return sink.texts();
    }
}
