package org.podstudio.media.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.podstudio.core.api.media.DecodedImage;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.convert.ConvertSettings;
import org.podstudio.media.convert.MetadataPolicy;
import org.podstudio.media.image.StudioImageCodec;
import org.podstudio.media.jpeg.JpegFile;
import org.podstudio.media.metadata.image.Iptc;
import org.podstudio.media.metadata.image.RawProfile;
import org.podstudio.media.pixels.PixelLayout;

class ConversionTest {
    private final StudioImageCodec codec = new StudioImageCodec();
    private Bench bench;

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
    }

    @ParameterizedTest(name = "{0} with {1} bands of {2} bits comes back from {3} bits")
    @CsvSource({
        "png, 1, 8, 8", "png, 3, 8, 8", "png, 4, 8, 8", "png, 1, 16, 16", "png, 3, 16, 16", "png, 4, 16, 16",
        "tiff, 1, 8, 8", "tiff, 3, 8, 8", "tiff, 4, 8, 8", "tiff, 1, 16, 16", "tiff, 3, 16, 16", "tiff, 4, 16, 16",
        "webp, 3, 8, 8", "webp, 4, 8, 8", "avif, 1, 8, 8", "avif, 3, 8, 8", "avif, 4, 8, 8"})
    void aLosslessCopyGivesBackEverySample(String format, int bands, int bits, int kept) throws Exception {
        BufferedImage picture = MadePicture.waves(new PixelLayout(61, 47, bands, bits));
        Path file = bench.png(picture, EmbeddedMetadata.NONE);
        DecodedImage back = codec.decode(bench.convert(file, new ConvertSettings(format, 100, true, MetadataPolicy.KEEP,
                ConvertSettings.DEFAULTS.colour(), "white")));
        assertEquals(kept, back.bitsPerSample());
        assertEquals(bands == 4, back.hasAlpha());
        assertArrayEquals(MadePicture.visible(picture), MadePicture.visible(back.pixels()), format);
    }

    @ParameterizedTest(name = "{0} with {1} bands of {2} bits")
    @CsvSource({"jpg, 1, 8, 36", "jpg, 3, 8, 33", "webp, 3, 8, 32", "webp, 4, 8, 32", "avif, 1, 8, 38", "avif, 3, 8, 35",
        "avif, 4, 8, 35", "avif, 3, 16, 35", "avif, 4, 16, 35", "avif, 1, 16, 38", "jpg, 3, 16, 33", "webp, 4, 16, 32"})
    void aLossyCopyLooksLikeItsSource(String format, int bands, int bits, double decibels) throws Exception {
        BufferedImage picture = MadePicture.waves(new PixelLayout(160, 121, bands, bits));
        Path made = bench.convert(bench.png(picture, EmbeddedMetadata.NONE), ConvertSettings.DEFAULTS.as(format));
        DecodedImage back = codec.decode(made);
        assertEquals(bands == 4, back.hasAlpha());
        double psnr = MadePicture.psnr(picture, back.pixels());
        assertTrue(psnr > decibels, format + " has " + psnr + " dB");
        if (format.equals("avif") && bits == 16) {
            assertEquals(16, back.bitsPerSample(), "10 bits are more than 8");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "webp", "avif", "tiff"})
    void everyFormatKeepsProfileExifXmpAndDensity(String format) throws Exception {
        byte[] icc = Blocks.wideProfile();
        EmbeddedMetadata carried = new EmbeddedMetadata(icc, Blocks.exif(), Blocks.xmp(), Map.of("parameters", Blocks.PARAMETERS));
        Path file = bench.png(MadePicture.waves(new PixelLayout(40, 30, 3, 8)), carried, 300);
        Path made = bench.convert(file, ConvertSettings.DEFAULTS.as(format));
        DecodedImage back = codec.decode(made);
        assertArrayEquals(icc, back.embedded().icc());
        assertEquals("Canon", Blocks.make(back.embedded().exif()));
        assertTrue(Blocks.hasGps(back.embedded().exif()), "keep keeps the place");
        assertTrue(new String(back.embedded().xmp(), "UTF-8").contains("a fine day"));
        assertEquals(300, bench.density(made).x(), 0.01);
        assertEquals("ein Drache – 龍", bench.prompt(made));
        assertEquals(List.of(), bench.facts().get("lost"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "webp", "avif", "tiff"})
    void noLocationTakesThePlaceAwayAndNothingElse(String format) throws Exception {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("parameters", Blocks.PARAMETERS);
        texts.put("exif:GPSLatitude", "48/1, 8/1, 0/1");
        texts.put("Raw profile type iptc", "\niptc\n      4\n4d756e69\n");
        EmbeddedMetadata carried = new EmbeddedMetadata(null, Blocks.exif(), Blocks.xmp(), texts);
        Path file = bench.png(MadePicture.waves(new PixelLayout(40, 30, 3, 8)), carried);
        Path made = bench.convert(file, bench.policy(format, MetadataPolicy.NO_LOCATION));
        DecodedImage back = codec.decode(made);
        String xmp = new String(back.embedded().xmp(), "UTF-8");
        assertFalse(Blocks.hasGps(back.embedded().exif()));
        assertEquals("Canon", Blocks.make(back.embedded().exif()));
        assertTrue(xmp.contains("a fine day"), xmp);
        assertEquals("ein Drache – 龍", bench.prompt(made));
        String all = new String(java.nio.file.Files.readAllBytes(made), "ISO-8859-1");
        for (String place : List.of("GPSLatitude", "48,8.1", "Munich", "Bavaria", "Marienplatz", "4d756e69")) {
            assertFalse(all.contains(place), format + " still says " + place);
        }
    }

    @Test
    void captionsOfThePressGoFromFormatToFormatWithoutTheirPlacesOnWish() throws Exception {
        byte[] records = latin("\u001c\u0002\u0078\0\u0009A caption\u001c\u0002\u005a\0\u0004Bern\u001c\u0002\u0019\0\u0003one");
        Map<String, String> texts = Map.of(RawProfile.IPTC, RawProfile.text("iptc", Iptc.resources(records)));
        Path png = bench.png(MadePicture.waves(new PixelLayout(40, 30, 3, 8)), new EmbeddedMetadata(null, null, null, texts));
        Path jpeg = bench.convert(png, ConvertSettings.DEFAULTS.as("jpg"));
        assertArrayEquals(records, captions(jpeg));
        Path again = bench.convert(jpeg, ConvertSettings.DEFAULTS.as("jpg"));
        assertArrayEquals(records, captions(again));
        assertEquals(List.of(), bench.facts().get("lost"));
        byte[] placeless = latin("\u001c\u0002\u0078\0\u0009A caption\u001c\u0002\u0019\0\u0003one");
        assertArrayEquals(placeless, captions(bench.convert(again, bench.policy("jpg", MetadataPolicy.NO_LOCATION))));
        assertEquals(null, captions(bench.convert(again, bench.policy("jpg", MetadataPolicy.STRIP))));
        Path back = bench.convert(again, ConvertSettings.DEFAULTS.as("png"));
        assertArrayEquals(records, captions(bench.convert(back, ConvertSettings.DEFAULTS.as("jpg"))));
        Path tiff = bench.convert(again, ConvertSettings.DEFAULTS.as("tiff"));
        assertTrue(new String(java.nio.file.Files.readAllBytes(tiff), "ISO-8859-1").contains(new String(records, "ISO-8859-1")));
        assertArrayEquals(records, captions(bench.convert(tiff, ConvertSettings.DEFAULTS.as("jpg"))));
        assertArrayEquals(placeless, captions(bench.convert(tiff, bench.policy("jpg", MetadataPolicy.NO_LOCATION))));
        inPhotoshopsBlock(tiff, Iptc.resources(records));
        assertArrayEquals(records, captions(bench.convert(tiff, ConvertSettings.DEFAULTS.as("jpg"))));
        for (String without : List.of("webp", "avif")) {
            bench.convert(again, ConvertSettings.DEFAULTS.as(without));
            assertEquals(List.of("iptc"), bench.facts().get("lost"));
        }
    }

    /** Makes the tag of the captions that of Photoshop's resources, which go behind the file. */
    private static void inPhotoshopsBlock(Path tiff, byte[] resources) throws Exception {
        byte[] all = java.nio.file.Files.readAllBytes(tiff);
        ByteBuffer file = ByteBuffer.allocate(all.length + resources.length).order(all[0] == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        file.put(all).put(resources);
        int entry = file.getInt(4) + 2;
        while ((file.getShort(entry) & 0xffff) != 33723) {
            entry += 12;
        }
        file.putShort(entry, (short) 34377).putShort(entry + 2, (short) 1).putInt(entry + 4, resources.length).putInt(entry + 8, all.length);
        java.nio.file.Files.write(tiff, file.array());
    }

    private static byte[] latin(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static byte[] captions(Path jpeg) throws Exception {
        try (FileBytes bytes = FileBytes.open(jpeg)) {
            return JpegFile.open(bytes).iptc().orElse(null);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "webp", "avif", "tiff"})
    void stripLeavesNothingButTheColours(String format) throws Exception {
        byte[] icc = Blocks.wideProfile();
        Map<String, String> texts = Map.of("parameters", Blocks.PARAMETERS, "prompt", "{\"1\":{}}");
        EmbeddedMetadata carried = new EmbeddedMetadata(icc, Blocks.exif(), Blocks.xmp(), texts);
        Path file = bench.png(MadePicture.waves(new PixelLayout(40, 30, 3, 8)), carried);
        Path made = bench.convert(file, bench.policy(format, MetadataPolicy.STRIP));
        EmbeddedMetadata back = codec.decode(made).embedded();
        assertArrayEquals(icc, back.icc());
        assertEquals(Map.of(), back.text());
        assertEquals(null, back.xmp());
        String all = new String(java.nio.file.Files.readAllBytes(made), "ISO-8859-1");
        for (String trace : List.of("Canon", "Munich", "Drache", "Steps", "class_type", "fine day")) {
            assertFalse(all.contains(trace), format + " still says " + trace);
        }
        assertNotNull(back);
    }
}
