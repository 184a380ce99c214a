package org.podstudio.media.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.convert.ColourPolicy;
import org.podstudio.media.convert.Conversion;
import org.podstudio.media.convert.ConvertSettings;
import org.podstudio.media.convert.MetadataPolicy;
import org.podstudio.media.image.PictureSource;
import org.podstudio.media.image.StudioImageCodec;
import org.podstudio.media.jpeg.JpegFrameSink;
import org.podstudio.media.jpeg.JpegScans;
import org.podstudio.media.jpeg.JpegWriter;
import org.podstudio.media.pixels.PixelLayout;
import org.podstudio.testsupport.RecordingContext;
import org.podstudio.testsupport.SharedCorpus;

/** What is written from frames in native memory is what the general way writes, only sooner. */
class FrameConversionTest {
    private static final long MOST_PIXELS = 400_000;

    private final StudioImageCodec codec = new StudioImageCodec();
    private Bench bench;

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
    }

    @ParameterizedTest(name = "at quality {0} it is {1} times as large at most, and {2} dB less like the picture at most")
    @CsvSource({"30, 1.1, 0.3", "60, 1.1, 0.3", "75, 1.05, 0.3", "85, 1.05, 0.3", "90, 1.05, 0.5", "95, 1.1, 0.9"})
    void aFileOfTheFastEncoderIsLikeLibjpegs(int quality, double larger, double decibels) throws Exception {
        BufferedImage picture = grained();
        byte[] slow = JpegWriter.encode(picture, EmbeddedMetadata.NONE, quality, 0);
        Path fast = bench.convert(bench.png(picture, EmbeddedMetadata.NONE), settings("jpg", quality));
        Path reference = Files.write(folder.resolve("slow.jpg"), slow);
        assertTrue(Files.size(fast) <= slow.length * larger, Files.size(fast) + " bytes, libjpeg's has " + slow.length);
        double mine = MadePicture.psnr(picture, codec.decode(fast).pixels());
        double other = MadePicture.psnr(picture, codec.decode(reference).pixels());
        assertTrue(mine >= other - decibels, mine + " dB, libjpeg's has " + other);
    }

    @ParameterizedTest(name = "a JPEG of quality {0} as {1}")
    @CsvSource({"80, jpg, 38", "95, jpg, 38", "80, webp, 33", "95, webp, 33"})
    void aJpegsColoursAreTheSameInTheNewFile(int quality, String format, double decibels) throws Exception {
        byte[] jpeg = JpegWriter.encode(MadePicture.waves(new PixelLayout(333, 251, 3, 8)), EmbeddedMetadata.NONE, quality, 0);
        Path file = Files.write(folder.resolve("in.jpg"), jpeg);
        assertNotNull(frame(file));
        Path made = bench.convert(file, settings(format, 92));
        double psnr = MadePicture.psnr(codec.decode(file).pixels(), codec.decode(made).pixels());
        assertTrue(psnr > decibels, psnr + " dB");
    }

    @ParameterizedTest(name = "{0}x{1} of quality {2}, turned {3}, progressive: {4}")
    @CsvSource({"332, 250, 80, 2, false", "332, 250, 80, 3, false", "332, 250, 80, 4, false", "332, 250, 80, 5, false", "332, 250, 80, 6, false",
        "332, 250, 80, 7, false", "332, 250, 80, 8, false", "333, 251, 98, 6, false", "333, 251, 80, 6, false", "332, 250, 80, 1, true",
        "332, 250, 80, 6, true", "332, 250, 80, 9, false"})
    void aTurnedOrProgressiveJpegLooksTheSame(int width, int height, int quality, int orientation, boolean progressive) throws Exception {
        EmbeddedMetadata turned = new EmbeddedMetadata(null, Blocks.turned(orientation), null, Map.of());
        BufferedImage picture = MadePicture.waves(new PixelLayout(width, height, 3, 8));
        byte[] plain = progressive ? JpegScans.progressive(picture) : JpegWriter.encode(picture, EmbeddedMetadata.NONE, quality, 0);
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        JpegFrameSink.write(plain, turned, null, jpeg);
        Path file = Files.write(folder.resolve("in.jpg"), jpeg.toByteArray());
        boolean odd = (width & 1) == 1 && quality < 95 && orientation > 1;
        assertEquals(odd, frame(file) == null, "only halved colours of an odd side cannot be turned as they are");
        BufferedImage general = codec.decode(file).pixels();
        for (String format : List.of("jpg", "webp")) {
            Path made = bench.convert(file, settings(format, 95));
            double psnr = MadePicture.psnr(general, codec.decode(made).pixels());
            assertTrue(psnr > (format.equals("jpg") ? 38 : 33), format + ": " + psnr + " dB");
            assertEquals(general.getWidth(), codec.decode(made).pixels().getWidth());
        }
    }

    @Test
    void aJpegThatIsCutShortIsRefusedAsByTheGeneralWay() throws Exception {
        BufferedImage picture = MadePicture.waves(new PixelLayout(160, 120, 3, 8));
        cutShort(JpegWriter.encode(picture, EmbeddedMetadata.NONE, 85, 0));
        cutShort(JpegScans.progressive(picture));
    }

    private void cutShort(byte[] jpeg) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (int cut = 1; cut < jpeg.length - 2; cut += Math.max(1, jpeg.length / 40)) {
            Path file = Files.write(folder.resolve("cut.jpg"), Arrays.copyOf(jpeg, jpeg.length - cut));
            String general = outcome(file, settings("png", 90));
            for (String format : List.of("jpg", "webp")) {
                String fast = outcome(file, settings(format, 90));
                if (!fast.equals(general)) {
                    wrong.add(cut + " bytes less as " + format + ": " + fast + ", generally " + general);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void whatIsBeyondTheFastEncoderGoesTheGeneralWay() throws Exception {
        assertEquals(false, JpegFrameSink.takes(new PixelLayout(100, 100, 3, 8), 96));
        assertEquals(false, JpegFrameSink.takes(new PixelLayout(100, 100, 1, 8), 90));
        assertEquals(false, JpegFrameSink.takes(new PixelLayout(100, 15, 3, 8), 90));
        assertEquals(false, JpegFrameSink.takes(new PixelLayout(20_000, 20_000, 3, 8), 90));
        for (PixelLayout layout : List.of(new PixelLayout(100, 15, 3, 8), new PixelLayout(1, 1, 3, 8), new PixelLayout(60, 60, 1, 8))) {
            BufferedImage picture = MadePicture.waves(layout);
            Path made = bench.convert(bench.png(picture, EmbeddedMetadata.NONE), settings("jpg", 98));
            assertTrue(MadePicture.psnr(picture, codec.decode(made).pixels()) > 30, layout.toString());
        }
    }

    @Test
    void aCancelWhileItIsEncodedLeavesNothing() throws Exception {
        Path file = bench.png(MadePicture.waves(new PixelLayout(900, 700, 3, 8)), EmbeddedMetadata.NONE);
        for (String format : List.of("jpg", "webp")) {
            for (int step = 1; step <= 3; step++) {
                RecordingContext context = bench.context().cancellingAtStep(step);
                try {
                    bench.run(new Conversion(), settings(format, 85), file, context);
                } catch (CancelledException e) {
                    assertEquals(List.of(), bench.left(), format);
                }
            }
        }
    }

    @Test
    void realJpegsLookTheSameByBothWays() throws Exception {
        List<String> wrong = new ArrayList<>();
        int done = 0;
        for (Path file : SharedCorpus.files("b_imageformat")) {
            String name = file.getFileName().toString();
            if (!name.endsWith(".jpg") && !name.endsWith(".jpeg")) {
                continue;
            }
            BufferedImage general;
            try {
                general = codec.decode(file).pixels();
            } catch (StudioException e) {
                if (outcome(file, settings("jpg", 95)).equals("made")) {
                    wrong.add(name + " is refused generally: " + e.problem().code());
                }
                continue;
            }
            if ((long) general.getWidth() * general.getHeight() > MOST_PIXELS || general.getColorModel().getNumComponents() != 3) {
                continue;
            }
            Path made = bench.convert(file, settings("jpg", 95));
            double psnr = MadePicture.psnr(general, codec.decode(made).pixels());
            done++;
            if (psnr < 30) {
                wrong.add(name + ": " + psnr + " dB");
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(done > 10, "only " + done + " JPEGs");
    }

    /** Waves with the grain of a photograph: smooth colours alone hardly meet the tables. */
    private static BufferedImage grained() {
        BufferedImage picture = MadePicture.waves(new PixelLayout(333, 250, 3, 8));
        Random random = new Random(4);
        byte[] samples = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) Math.clamp((samples[i] & 0xff) + Math.round(random.nextGaussian() * 6), 0, 255);
        }
        return picture;
    }

    private static ConvertSettings settings(String format, int quality) {
        return new ConvertSettings(format, quality, false, MetadataPolicy.KEEP, ColourPolicy.KEEP, "white");
    }

    private Object frame(Path file) throws Exception {
        try (PictureSource source = PictureSource.open(file, new PictureSource.Patience() {
            @Override
            public <T> T await(java.util.concurrent.Callable<T> work, String what) {
                throw new IllegalStateException("its pixels were not asked for");
            }
        }); org.podstudio.media.ffmpeg.PictureFrame frame = source.frame()) {
            return frame;
        }
    }

    private String outcome(Path file, ConvertSettings settings) throws Exception {
        try {
            bench.convert(file, settings);
            return "made";
        } catch (StudioException e) {
            return e.problem().code();
        }
    }
}
