package org.podstudio.media.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.core.api.media.DecodedImage;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.image.StudioImageCodec;
import org.podstudio.media.pixels.PixelLayout;
import org.podstudio.testsupport.RecordingContext;

class CropResizeTest {
    private final StudioImageCodec codec = new StudioImageCodec();
    private final CropResize operation = new CropResize();
    private Bench bench;

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
    }

    private BufferedImage run(BufferedImage picture, CropSettings settings) throws Exception {
        Path file = bench.png(picture, EmbeddedMetadata.NONE);
        MediaFacts foreseen = operation.foreseen(settings, bench.input(file).facts());
        BufferedImage made = codec.decode(bench.run(operation, settings, file, bench.context())).pixels();
        if (!settings.trims()) {
            assertEquals(foreseen.width() + "x" + foreseen.height(), made.getWidth() + "x" + made.getHeight(), "as foreseen");
        }
        return made;
    }

    @ParameterizedTest(name = "{0} of 120x80 into {1} with aspect {2} is {3}")
    @CsvSource({
        "fit, 60x60, '', 60x40", "fill, 60x60, '', 60x60", "pad, 60x60, '', 60x60", "stretch, 60x60, '', 60x60",
        "fit, 60x, '', 60x40", "fill, 60x, '', 60x40", "pad, x20, '', 30x20", "stretch, x20, '', 30x20",
        "fit, '', 1:1, 80x80", "fill, '', 4:5, 64x80", "pad, '', 1:1, 120x120", "stretch, '', 1:1, 120x120",
        "fit, '', 16:9, 120x68", "fill, '', 3:1, 120x40", "pad, '', 16:9, 142x80", "fit, 60x, 1:1, 60x60", "fill, x50, 4:5, 40x50",
        "pad, 60x, 1:1, 60x60", "fit, 240x240, '', 240x160", "fit, 30x10, 1:1, 10x10", "fill, 50%x50%, '', 60x40", "fit, '', square, 80x80"})
    void everyModeGivesTheSizeThatItSays(String mode, String size, String aspect, String expected) throws Exception {
        String[] sides = size.isEmpty() ? new String[] {"", ""} : size.split("x", -1);
        BufferedImage made = run(MadePicture.waves(new PixelLayout(120, 80, 3, 8)), Settings.crop("mode", mode, "width", sides[0], "height", sides[1],
                "aspect", aspect, "canvas", "white"));
        assertEquals(expected, made.getWidth() + "x" + made.getHeight());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', value = {"10,20,30,40", "30x40+10+20", "8.33334%,25%,25%,50%", "0.0833334,0.25,0.25,0.5", "10px 20px 30px 40px"})
    void aBoxIsCutOutSampleBySample(String box) throws Exception {
        BufferedImage picture = MadePicture.waves(new PixelLayout(120, 80, 4, 16));
        BufferedImage made = run(picture, Settings.crop("box", box));
        assertArrayEquals(picture.getRaster().getPixels(10, 20, 30, 40, (int[]) null), made.getRaster().getPixels(0, 0, 30, 40, (int[]) null));
        assertEquals(List.of(10, 20, 30, 40), bench.facts().get("box"));
    }

    @Test
    void lengthsOfPrintBecomePixelsAndTheDensityIsWritten() throws Exception {
        Path file = bench.png(MadePicture.waves(new PixelLayout(100, 100, 3, 8)), EmbeddedMetadata.NONE, 72);
        Path made = bench.run(operation, Settings.crop("width", "2in", "height", "25.4mm", "dpi", 150, "mode", "stretch"), file, bench.context());
        assertEquals(new PixelSize(300, 150), codec.decode(made).size());
        assertEquals(150, bench.density(made).x());
        made = bench.run(operation, Settings.crop("width", "50%"), file, bench.context());
        assertEquals(72, bench.density(made).y(), "what the file says stays where nothing else is said");
        made = bench.run(operation, Settings.crop("width", "1cm"), file, bench.context());
        assertEquals(118, codec.decode(made).size().width(), "300 dpi where nothing is said");
        assertEquals(300, bench.density(made).y());
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"merch, 4500x5400", "8x10in, 2400x3000", "8x10in@150, 1200x1500", "a4, 2480x3508", "a4-landscape, 3508x2480", "cover, 1280x720",
        "square, 3000x3000", "640x480, 640x480", "10x15cm@100, 394x591"})
    void namedSizesAreThosePrintersAskFor(String name, String expected) throws Exception {
        CropPlan plan = CropPlan.of(Settings.crop("size", name, "mode", "fill"), new int[] {0, 0, 1000, 1000});
        assertEquals(expected, plan.canvas()[0] + "x" + plan.canvas()[1]);
    }

    @Test
    void everyPresetIsValid() throws Exception {
        for (org.podstudio.core.api.job.Preset preset : operation.presets()) {
            CropSettings settings = Settings.crop(preset.settings());
            assertTrue(CropPlan.of(settings, new int[] {0, 0, 900, 700}).area() > 0, preset.id());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"transparent, 8", "true, 8", "auto, 8", "transparent, 16"})
    void transparentBordersAreTrimmed(String trim, int bits) throws Exception {
        BufferedImage made = run(island(bits, 0), Settings.crop("trim", trim));
        assertEquals(new PixelSize(12, 9), new PixelSize(made.getWidth(), made.getHeight()));
        assertEquals(List.of(20, 30, 48, 21), bench.facts().get("trimmed"));
    }

    @Test
    void aThresholdCountsFaintPixelsAsBorder() throws Exception {
        BufferedImage hazy = island(8, 3);
        assertEquals(80, run(hazy, Settings.crop("trim", "transparent")).getWidth());
        assertEquals(12, run(hazy, Settings.crop("trim", "transparent", "trim_threshold", 3)).getWidth());
    }

    @Test
    void bordersOfOneColourAreTrimmedOnWish() throws Exception {
        BufferedImage picture = new BufferedImage(50, 40, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 50; x++) {
                picture.setRGB(x, y, x >= 10 && x < 25 && y >= 5 && y < 15 ? 0x204060 : 0xf8f8f8 + (x + y) % 4);
            }
        }
        BufferedImage made = run(picture, Settings.crop("trim", "colour"));
        assertEquals(15, made.getWidth());
        assertEquals(10, made.getHeight());
        assertEquals(50, run(picture, Settings.crop("trim", "transparent")).getWidth(), "there is nothing transparent");
    }

    @Test
    void aPictureThatIsAllBorderStaysWhole() throws Exception {
        assertEquals(30, run(new BufferedImage(30, 20, BufferedImage.TYPE_4BYTE_ABGR), Settings.crop("trim", "transparent")).getWidth());
    }

    @Test
    void paddingIsTransparentWhereTheFormatCanBeAndWhiteElsewhere() throws Exception {
        BufferedImage picture = MadePicture.waves(new PixelLayout(40, 20, 3, 16));
        BufferedImage made = run(picture, Settings.crop("width", "40", "height", "40", "mode", "pad"));
        assertTrue(made.getColorModel().hasAlpha());
        assertEquals(0, made.getRaster().getSample(3, 2, 3));
        assertEquals(65535, made.getRaster().getSample(3, 20, 3));
        assertArrayEquals(picture.getRaster().getPixel(7, 5, (int[]) null), java.util.Arrays.copyOf(made.getRaster().getPixel(7, 15, (int[]) null), 3));
        CropSettings asJpeg = Settings.crop("width", "40", "height", "40", "mode", "pad", "format", "jpg");
        Path jpeg = bench.run(operation, asJpeg, bench.png(picture, EmbeddedMetadata.NONE), bench.context());
        assertEquals(0xffffff, codec.decode(jpeg).pixels().getRGB(2, 2) & 0xffffff);
    }

    @Test
    void theCanvasHasTheColourAndThePictureThePlaceThatIsWished() throws Exception {
        BufferedImage grey = MadePicture.waves(new PixelLayout(40, 20, 1, 8));
        BufferedImage made = run(grey, Settings.crop("width", "40", "height", "40", "mode", "pad", "canvas", "#ff8000", "gravity", "bottom"));
        assertEquals(3, made.getRaster().getNumBands(), "a grey picture on a coloured canvas");
        assertEquals(0xff8000, made.getRGB(5, 19) & 0xffffff);
        assertEquals(grey.getRaster().getSample(5, 0, 0), made.getRGB(5, 20) & 0xff);
        assertEquals(1, run(grey, Settings.crop("width", "40", "height", "40", "mode", "pad", "canvas", "black")).getRaster().getNumBands());
    }

    @ParameterizedTest
    @CsvSource({"1, 8", "3, 8", "4, 8", "1, 16", "3, 16", "4, 16"})
    void depthAndBandsAreKept(int bands, int bits) throws Exception {
        BufferedImage made = run(MadePicture.waves(new PixelLayout(60, 50, bands, bits)), Settings.crop("width", "30"));
        assertEquals(bands, made.getRaster().getNumBands());
        assertEquals(bits, made.getColorModel().getComponentSize(0));
        assertTrue(MadePicture.psnr(MadePicture.waves(new PixelLayout(30, 25, bands, bits)), made) > 28);
    }

    @Test
    void orientationIsAppliedAndThenForgotten() throws Exception {
        org.podstudio.media.exif.ExifTree turned = org.podstudio.media.exif.ExifTree.empty();
        turned.putShorts(org.podstudio.media.exif.ExifTree.Part.MAIN, 0x112, 6);
        BufferedImage picture = MadePicture.waves(new PixelLayout(40, 20, 3, 8));
        Path file = bench.png(picture, new EmbeddedMetadata(null, turned.bytes(), null, Map.of()));
        Path made = bench.run(operation, Settings.crop("box", "0,0,20,10"), file, bench.context());
        DecodedImage back = codec.decode(made);
        assertEquals(new PixelSize(20, 10), back.size());
        assertEquals(picture.getRGB(0, 19), back.pixels().getRGB(0, 0), "the first pixel is what was bottom left");
    }

    @Test
    void enlargingIsAllowedAndSaid() throws Exception {
        run(MadePicture.waves(new PixelLayout(20, 20, 3, 8)), Settings.crop("width", "50"));
        assertEquals(true, bench.facts().get("enlarged"));
        assertEquals(2.5, bench.facts().get("scale"));
        run(MadePicture.waves(new PixelLayout(20, 20, 3, 8)), Settings.crop("width", "10"));
        assertEquals(false, bench.facts().get("enlarged"));
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({"width, 0", "width, -5", "width, 12parsec", "height, abc", "width, 65535999", "dpi, 0", "dpi, -1", "dpi, 99999", "aspect, 0:1", "aspect, 5:0",
        "aspect, x", "box, '1,2,3'", "box, '0,0,0,5'", "box, '-1,0,5,5'", "size, huge", "size, 0x5", "trim, maybe", "trim_threshold, 300",
        "canvas, mauve-ish", "quality, 0", "quality, 101"})
    void impossibleSettingsAreRefused(String name, String value) {
        Object typed = List.of("dpi", "trim_threshold", "quality").contains(name) ? Integer.valueOf(value) : value;
        assertThrows(IllegalArgumentException.class, () -> {
            CropSettings settings = Settings.crop(name, typed);
            CropPlan.of(settings, new int[] {0, 0, 100, 100});
        });
    }

    @ParameterizedTest(name = "{0}={1}, {2}={3}")
    @CsvSource({"width, 65535, height, 65535", "box, '200,0,10,10', mode, fit", "size, 100x100in@10000, mode, fill", "width, 30001, height, 10000",
        "format, gif, mode, fit", "width, 1, height, 300000001"})
    void whatNoPictureCanBeIsRefusedBeforeAnythingIsDone(String name, String value, String other, String second) throws Exception {
        Path file = bench.png(MadePicture.waves(new PixelLayout(100, 50, 3, 8)), EmbeddedMetadata.NONE);
        CropSettings settings = Settings.crop(name, value, other, second, "mode", other.equals("mode") ? second : "stretch");
        StudioException e = assertThrows(StudioException.class, () -> operation.requirement(settings, bench.input(file)));
        assertTrue(List.of("bad-setting", "format-unsupported").contains(e.problem().code()), e.problem().toString());
        assertFalse(e.problem().next().isBlank());
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({"mode, pad", "gravity, top", "filter, box", "canvas, white"})
    void whereNothingIsSetThatChangesThePictureThatIsSaidInsteadOfMakingACopy(String name, String value) throws Exception {
        Path file = bench.png(MadePicture.waves(new PixelLayout(100, 50, 3, 8)), EmbeddedMetadata.NONE);
        StudioException e = assertThrows(StudioException.class, () -> operation.requirement(Settings.crop(name, value), bench.input(file)));
        assertEquals("bad-setting", e.problem().code());
        assertTrue(e.problem().what().startsWith("Nothing is set"), e.problem().toString());
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({"trim, auto", "aspect, 1:1", "width, 20", "dpi, 300", "format, webp", "colour, srgb", "metadata, strip", "box, '0,0,10,10'"})
    void eachSettingThatChangesThePictureIsEnough(String name, String value) throws Exception {
        Path file = bench.png(MadePicture.waves(new PixelLayout(100, 50, 3, 8)), EmbeddedMetadata.NONE);
        Object typed = name.equals("dpi") ? Integer.valueOf(value) : value;
        operation.requirement(Settings.crop(name, typed), bench.input(file));
    }

    @Test
    void cancellingAtAnyStepLeavesNothing() throws Exception {
        Path file = bench.png(MadePicture.waves(new PixelLayout(400, 300, 4, 8)), EmbeddedMetadata.NONE);
        for (String format : List.of("png", "jpg", "webp", "avif", "tiff")) {
            for (int step = 1; step <= 3; step++) {
                RecordingContext context = bench.context().cancellingAtStep(step);
                CropSettings settings = Settings.crop("trim", "auto", "width", "300", "format", format);
                try {
                    bench.run(operation, settings, file, context);
                } catch (CancelledException e) {
                    assertEquals(List.of(), bench.left(), format + " canceled at step " + step);
                }
            }
        }
    }

    @Test
    void aCutFileIsDamagedAndLeavesNothing() throws Exception {
        Path file = bench.png(MadePicture.waves(new PixelLayout(200, 100, 3, 8)), EmbeddedMetadata.NONE);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        StudioException e = assertThrows(StudioException.class, () -> bench.run(operation, Settings.crop("width", "50"), file, bench.context()));
        assertEquals("file-damaged", e.problem().code());
        assertEquals(List.of(), bench.left());
    }

    /** A box of 12x9 at 20,30 on a canvas of 80x60. */
    private static BufferedImage island(int bits, int haze) {
        BufferedImage picture = org.podstudio.media.pixels.ImageRows.create(new PixelLayout(80, 60, 4, bits));
        int most = bits == 8 ? 255 : 65535;
        for (int y = 0; y < 60; y++) {
            for (int x = 0; x < 80; x++) {
                boolean in = x >= 20 && x < 32 && y >= 30 && y < 39;
                picture.getRaster().setPixel(x, y, in ? new int[] {most, 5, 9, most} : new int[] {0, 0, 0, haze});
            }
        }
        return picture;
    }
}
