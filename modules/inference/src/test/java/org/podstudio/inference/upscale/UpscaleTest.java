package org.podstudio.inference.upscale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.core.api.media.Density;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.core.spi.Preview;
import org.podstudio.testsupport.RecordingContext;

/** What comes out: sizes, kinds of pixels, metadata, parts, jobs side by side. */
class UpscaleTest extends UpscaleFixture {
    @ParameterizedTest(name = "scale {0}")
    @CsvSource({"2", "3", "4"})
    void theNativeScaleIsResampledToTheScaleAskedFor(int scale) throws Exception {
        OutputFile made = apply(settings(scale, "", "drawn"), TiledPassTest.noise(50, 40, false)).getFirst();
        assertThat(made.folder()).isEqualTo("upscales");
        assertThat(made.suffix()).isEqualTo("_" + scale + "x");
        assertThat(made.tags()).containsExactly("edited", "upscaled");
        BufferedImage image = ImageIO.read(made.file().toFile());
        assertThat(image.getWidth()).isEqualTo(50 * scale);
        assertThat(image.getHeight()).isEqualTo(40 * scale);
        assertThat(context.facts()).containsEntry("method", "model").containsEntry("model", "drawn")
                .containsEntry("native_scale", 4).containsEntry("width", 50 * scale);
        assertThat(context.device()).isEqualTo("cpu");
    }

    @ParameterizedTest(name = "{0}x{1} into {2} is {3}x{4}")
    @CsvSource({"50,40,450x540,450,360", "50,40,120×90,113,90", "10,100,4500x500,50,500", "50,40,50x40,50,40", "50,40,25x25,25,20"})
    void fitKeepsTheShapeWithinTheSize(int width, int height, String fit, int toWidth, int toHeight) throws Exception {
        OutputFile made = apply(settings(null, fit, "drawn"), TiledPassTest.noise(width, height, false)).getFirst();
        BufferedImage image = ImageIO.read(made.file().toFile());
        assertThat(image.getWidth() + "x" + image.getHeight()).isEqualTo(toWidth + "x" + toHeight);
        assertThat(made.suffix()).isEqualTo("_" + toWidth + "x" + toHeight);
        assertThat(context.facts().get("method")).isEqualTo(toWidth > width ? "model" : "lanczos");
    }

    @ParameterizedTest(name = "{0}x{1}, type {2}")
    @CsvSource({"1,1,5", "1,40,5", "40,1,6", "1,1,6", "30,20,10", "30,20,13", "30,20,11", "30,20,2", "30,20,12"})
    void anySizeAndKindOfPictureIsEnlarged(int width, int height, int type) throws Exception {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int x = 0; x < width; x++) {
            image.setRGB(x, height / 2, 0xffc04080);
        }
        for (String model : List.of("drawn", "lanczos", "nearest", "auto")) {
            BufferedImage made = ImageIO.read(apply(settings(3, "", model), image).getFirst().file().toFile());
            assertThat(made.getWidth()).isEqualTo(width * 3);
            assertThat(made.getHeight()).isEqualTo(height * 3);
            assertThat(made.getColorModel().hasAlpha()).isEqualTo(type == 6 || type == 2);
            Files.delete(context.workDir().resolve("upscaled.png"));
        }
    }

    @Test
    void sixteenBitsAreToldToBeLost() throws Exception {
        apply(settings(2, "", "lanczos"), new BufferedImage(8, 8, BufferedImage.TYPE_USHORT_GRAY));
        assertThat(context.facts()).containsEntry("lost", List.of("16 bit"));
    }

    @Test
    void aFullyTransparentPictureNeedsNoRun() throws Exception {
        BufferedImage made = ImageIO.read(apply(settings(2, "", "drawn"), new BufferedImage(64, 64, BufferedImage.TYPE_4BYTE_ABGR))
                .getFirst().file().toFile());
        assertThat(ran).isEmpty();
        assertThat(made.getRGB(5, 5)).isZero();
    }

    @Test
    void aSlowModelIsChosenAndExpectedOnlyWhereThePictureIsClearlyAPhoto() throws Exception {
        ModelEntry slower = FakeTiles.entry("slower", List.of("photo"), FakeTiles.RADIUS, 90_000);
        assertThat(chosen(Pictures.hatching(), slower, SHOT, DRAWN)).containsEntry("model", "drawn").containsEntry("content", "unclear");
        assertThat((String) context.facts().get("model_reason")).contains("quickest");
        assertThat(chosen(Pictures.photo(), slower, SHOT, DRAWN)).as("the quicker of two").containsEntry("model", "shot");
        assertThat(context.lines()).anyMatch(line -> line.contains("on one core"));
        Upscale upscale = upscale(List.of(slower, SHOT, DRAWN));
        for (BufferedImage image : List.of(Pictures.hatching(), Pictures.photo(), Pictures.drawing())) {
            InputFile input = input(image);
            next();
            upscale.apply(UpscaleSettings.DEFAULTS, input, context);
            UpscaleSettings named = settings(2, "", (String) context.facts().get("model"));
            assertThat(upscale.requirement(settings(2, "", "auto"), input)).isEqualTo(upscale.requirement(named, input));
        }
        InputFile large = new InputFile(folder.resolve("large.png"), facts(4000, 3000, false), null);
        assertThat(upscale.requirement(settings(2, "", "auto"), large)).as("the slower one, unseen")
                .isEqualTo(upscale.requirement(settings(2, "", "shot"), large));
    }

    @Test
    void metadataTravels() throws Exception {
        codec.embedding = new EmbeddedMetadata(null, new byte[] {1}, new byte[] {2}, Map.of("parameters", "a cat"), Density.dpi(300));
        apply(settings(2, "", "drawn"), TiledPassTest.noise(8, 8, false));
        assertThat(codec.lastEmbedded.text()).containsEntry("parameters", "a cat");
        assertThat(codec.lastEmbedded.exif()).containsExactly(1);
        assertThat(codec.lastEmbedded.density()).as("pixels an inch").isEqualTo(Density.dpi(300));
    }

    @Test
    void aCoreWithWiderRegistersIsExpectedToBeFaster() {
        double narrow = CoreSpeed.gflopPerSecond(List.of("sse4_2", "avx"));
        double usual = CoreSpeed.gflopPerSecond(List.of("avx", "avx2", "fma"));
        double wide = CoreSpeed.gflopPerSecond(List.of("avx", "avx2", "fma", "avx512f"));
        assertThat(narrow).isLessThan(usual);
        assertThat(usual).isLessThan(wide);
        assertThat(CoreSpeed.gflopPerSecond(List.of())).as("nobody knows").isEqualTo(usual);
    }

    @Test
    void cancelInTheMiddleOfATileLeavesNothing() {
        Upscale upscale = upscale(List.of(DRAWN), wish -> new FakeTiles(ran, Integer.MAX_VALUE, context::cancel));
        assertThatThrownBy(() -> upscale.apply(settings(2, "", "drawn"), input(TiledPassTest.noise(99, 99, false)), context))
                .isInstanceOf(CancelledException.class);
        assertThat(left()).isEmpty();
        RecordingContext plain = new RecordingContext(context.workDir()).cancellingAtStep(3);
        assertThatThrownBy(() -> upscale.apply(settings(2, "", "lanczos"), input(TiledPassTest.noise(99, 99, false)), plain))
                .isInstanceOf(CancelledException.class);
        assertThat(left()).isEmpty();
    }

    @Test
    void twoJobsAtOnceGiveTheSame() throws Exception {
        BufferedImage noise = TiledPassTest.noise(150, 150, true);
        Upscale upscale = upscale(List.of(DRAWN), wish -> FakeTiles.plain());
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Callable<byte[]>> jobs = Stream.of("one", "two").<Callable<byte[]>>map(name -> () -> {
                RecordingContext own = new RecordingContext(Files.createDirectory(folder.resolve(name)));
                return Files.readAllBytes(upscale.apply(settings(4, "", "drawn"), input(noise, name), own).getFirst().file());
            }).toList();
            List<Future<byte[]>> made = pool.invokeAll(jobs);
            assertThat(made.get(0).get()).isEqualTo(made.get(1).get());
        }
    }

    @Test
    void aPreviewIsThatPartOfTheResult() throws Exception {
        BufferedImage noise = TiledPassTest.noise(100, 80, false);
        Upscale upscale = upscale(List.of(DRAWN));
        InputFile input = input(noise);
        BufferedImage whole = ImageIO.read(upscale.apply(settings(4, "", "drawn"), input, context).getFirst().file().toFile());
        next();
        Preview preview = upscale.preview(settings(4, "", "drawn"), input, Excerpt.Region.ofPixels(30, 20, 40, 50, new PixelSize(100, 80)),
                (file, part, run) -> file, context);
        BufferedImage part = ImageIO.read(preview.after().toFile());
        assertThat(part.getWidth() + "x" + part.getHeight()).isEqualTo("160x200");
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 160; x++) {
                assertThat(part.getRGB(x, y)).isEqualTo(whole.getRGB(120 + x, 80 + y));
            }
        }
    }
}
