package org.podstudio.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.ThumbnailAlpha;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.image.StudioImageCodec;
import org.podstudio.media.jpeg.JpegWriter;
import org.podstudio.media.pixels.ImageRows;
import org.podstudio.media.pixels.PixelLayout;
import org.podstudio.media.probe.StudioMediaProbe;
import org.podstudio.media.thumbnail.StudioThumbnails;

class ThumbnailsTest {
    private final StudioImageCodec codec = new StudioImageCodec();
    private final StudioMediaProbe probe = new StudioMediaProbe();

    @TempDir
    Path folder;

    @Test
    void aLargePictureGetsBothSizesWithItsShape() throws Exception {
        Path file = folder.resolve("big.png");
        codec.encode(picture(2000, 1000), EmbeddedMetadata.NONE, 90, file);
        make(file);
        assertEquals(256, small().getWidth());
        assertEquals(128, small().getHeight());
        assertEquals(512, large().getWidth());
        Color left = new Color(large().getRGB(100, 128));
        assertTrue(left.getRed() > 240 && left.getBlue() < 15, "the left half is red: " + left);
    }

    @Test
    void aSmallPictureIsNotEnlarged() throws Exception {
        Path file = folder.resolve("small.png");
        codec.encode(picture(100, 60), EmbeddedMetadata.NONE, 90, file);
        make(file);
        assertEquals(100, small().getWidth());
        assertEquals(60, large().getHeight());
    }

    @Test
    void transparentPartsLieOnNeutralGrey() throws Exception {
        Path file = folder.resolve("clear.png");
        codec.encode(new BufferedImage(600, 600, BufferedImage.TYPE_4BYTE_ABGR), EmbeddedMetadata.NONE, 90, file);
        make(file);
        assertEquals(0x808080, small().getRGB(50, 50) & 0xffffff);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"png", "webp", "tiff"})
    void howTransparentAPictureIsIsKeptBehindItsThumbnails(String format) throws Exception {
        BufferedImage half = new BufferedImage(600, 300, BufferedImage.TYPE_4BYTE_ABGR);
        Graphics2D g = half.createGraphics();
        g.setColor(Color.RED);
        g.fillRect(0, 0, 300, 300);
        g.dispose();
        Path file = folder.resolve("half." + format);
        codec.encode(half, EmbeddedMetadata.NONE, 100, file);
        make(file);
        for (String name : List.of("s.jpg", "l.jpg")) {
            BufferedImage mask = ThumbnailAlpha.of(Files.readAllBytes(folder.resolve(name))).orElseThrow();
            assertEquals(2.0, (double) mask.getWidth() / mask.getHeight(), 0.01);
            assertEquals(255, mask.getRaster().getSample(mask.getWidth() / 4, 20, 0));
            assertEquals(0, mask.getRaster().getSample(3 * mask.getWidth() / 4, 20, 0));
        }
        assertEquals(0x808080, small().getRGB(200, 50) & 0xffffff, "who knows nothing of it sees grey");
    }

    @Test
    void anOpaquePictureHasNoMask() throws Exception {
        Path file = folder.resolve("big.png");
        codec.encode(picture(2000, 1000), EmbeddedMetadata.NONE, 90, file);
        make(file);
        assertTrue(ThumbnailAlpha.of(Files.readAllBytes(folder.resolve("l.jpg"))).isEmpty());
    }

    @ParameterizedTest(name = "orientation {0}: the red half is {1}")
    @CsvSource({"1, left", "2, right", "3, right", "4, left", "5, top", "6, top", "7, bottom", "8, bottom"})
    void aTurnedJpegStandsUpright(int orientation, String red) throws Exception {
        Path file = folder.resolve("turned.jpg");
        byte[] exif = new byte[26];
        System.arraycopy("MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0".getBytes(StandardCharsets.ISO_8859_1), 0, exif, 0, 19);
        exif[19] = (byte) orientation;
        // As it is: the codec would say upright.
        Files.write(file, JpegWriter.encode(picture(800, 400), new EmbeddedMetadata(null, exif, null, Map.of()), 90, 0xffffff));
        make(file);
        boolean stands = orientation >= 5;
        assertEquals(stands ? 128 : 256, small().getWidth());
        assertEquals(stands ? 256 : 128, small().getHeight());
        int x = red.equals("left") ? 40 : red.equals("right") ? 216 : 64;
        int y = red.equals("top") ? 40 : red.equals("bottom") ? 216 : 64;
        Color there = new Color(small().getRGB(x, y));
        assertTrue(there.getRed() > 200 && there.getBlue() < 60, there.toString());
    }

    @ParameterizedTest(name = "{0} bands of 16 bits")
    @ValueSource(ints = {1, 3, 4})
    void aPictureOf16BitsLooksAsOneOf8(int bands) throws Exception {
        for (int bits : new int[] {8, 16}) {
            Path file = folder.resolve("deep" + bits + ".png");
            codec.encode(level(new PixelLayout(700, 500, bands, bits), 0xc8), EmbeddedMetadata.NONE, 90, file);
            make(file);
            Color seen = new Color(small().getRGB(100, 90));
            assertEquals(0xc8, seen.getGreen(), 2, bits + " bits: " + seen);
            assertEquals(183, small().getHeight());
        }
    }

    @Test
    void aPictureInInksShowsTheirColour() throws Exception {
        WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 600, 400, 4, null);
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 600; x++) {
                inks.setPixel(x, y, new int[] {200, 0, 20, 0});
            }
        }
        Path file = folder.resolve("inks.jpg");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(inks, null, null), null);
        } finally {
            writer.dispose();
        }
        make(file);
        double[] wanted = mean(codec.toSrgb(codec.decode(file)).pixels());
        double[] seen = mean(small());
        for (int i = 0; i < 3; i++) {
            assertEquals(wanted[i], seen[i], 3, "band " + i);
        }
        assertTrue(seen[2] < seen[1] && seen[2] < seen[0], "cyan takes red away: " + java.util.Arrays.toString(seen));
    }

    /** Blue, green, red. */
    private static double[] mean(BufferedImage image) {
        double[] sum = new double[3];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = new Color(image.getRGB(x, y)).getRGB();
                for (int i = 0; i < 3; i++) {
                    sum[i] += (rgb >> 8 * i & 0xff) / ((double) image.getWidth() * image.getHeight());
                }
            }
        }
        return sum;
    }

    /** Opaque, of one brightness of 255. */
    private static BufferedImage level(PixelLayout layout, int level) {
        ImageRows rows = new ImageRows(layout);
        byte[] bytes = new byte[layout.width() * layout.bands()];
        short[] shorts = new short[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            boolean alpha = layout.bands() == 4 && i % 4 == 3;
            bytes[i] = (byte) (alpha ? 255 : level);
            shorts[i] = (short) (alpha ? 65535 : level * 257);
        }
        for (int y = 0; y < layout.height(); y++) {
            if (layout.bits() == 8) {
                rows.row(y, bytes);
            } else {
                rows.row(y, shorts);
            }
        }
        return rows.image();
    }

    @Test
    void aSoundShowsItsWaveform() throws Exception {
        Path file = Files.write(folder.resolve("tone.wav"), wav());
        MediaFacts facts = make(file);
        assertEquals(MediaType.AUDIO, facts.type());
        assertEquals(1.0, facts.duration(), 0.01);
        assertEquals(44100, facts.sampleRate());
        Color loud = new Color(large().getRGB(400, 40));
        Color quiet = new Color(large().getRGB(100, 40));
        assertTrue(loud.getGreen() > 150, "the second half is loud: " + loud);
        assertTrue(quiet.getGreen() < 60, "the first half is silent: " + quiet);
    }

    @Test
    void aDamagedPictureIsRefusedAndLeavesNothing() throws Exception {
        Path file = folder.resolve("cut.png");
        codec.encode(ImageCodecTest.noise(new PixelLayout(300, 300, 3, 8)), EmbeddedMetadata.NONE, 90, file);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        MediaFacts facts = probe.probe(file, MediaProbe.Depth.HEADERS);
        StudioException e = assertThrows(StudioException.class,
                () -> new StudioThumbnails().write(file, facts, folder.resolve("s.jpg"), folder.resolve("l.jpg")));
        assertEquals("file-damaged", e.problem().code());
        assertFalse(Files.exists(folder.resolve("s.jpg")));
        try (var left = Files.list(folder)) {
            assertEquals(1, left.count());
        }
    }

    private MediaFacts make(Path file) throws Exception {
        MediaFacts facts = probe.probe(file, MediaProbe.Depth.HEADERS);
        new StudioThumbnails().write(file, facts, folder.resolve("s.jpg"), folder.resolve("l.jpg"));
        return facts;
    }

    private BufferedImage small() throws Exception {
        return ImageIO.read(folder.resolve("s.jpg").toFile());
    }

    private BufferedImage large() throws Exception {
        return ImageIO.read(folder.resolve("l.jpg").toFile());
    }

    /** Left half red, right half blue. */
    private static BufferedImage picture(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.RED);
        g.fillRect(0, 0, width / 2, height);
        g.setColor(Color.BLUE);
        g.fillRect(width / 2, 0, width / 2, height);
        g.dispose();
        return image;
    }

    /** One second: silence, then a tone. */
    private static byte[] wav() {
        int samples = 44100;
        ByteBuffer b = ByteBuffer.allocate(44 + samples * 2).order(ByteOrder.LITTLE_ENDIAN);
        b.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples * 2).put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII));
        b.putInt(16).putShort((short) 1).putShort((short) 1).putInt(44100).putInt(88200).putShort((short) 2).putShort((short) 16);
        b.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples * 2);
        for (int i = 0; i < samples; i++) {
            b.putShort((short) (i < samples / 2 ? 0 : 28000 * Math.sin(i * 0.1)));
        }
        return b.array();
    }
}
