package org.podstudio.inference.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.InputFile;
import org.podstudio.inference.ImageIoCodec;
import org.podstudio.inference.TinyOnnx;
import org.podstudio.inference.Working;
import org.podstudio.inference.models.CachedModels;
import org.podstudio.inference.models.TinyCatalogue;
import org.podstudio.inference.runtime.ModelRuntime;
import org.podstudio.inference.runtime.ModelService;
import org.podstudio.testsupport.RecordingContext;

/** The whole operation with a real, tiny network on pictures and moments that go wrong: a message or a result, and nothing left behind. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BadPicturesTest {
    private static final int SIZE = 32;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}x{1}")
    @CsvSource({"1,1", "1,700", "700,1", "2,3"})
    void narrowestPicturesGetAMask(int width, int height) throws Exception {
        BufferedImage cut = ImageIO.read(remove(removal(SIZE, 2, 1f), noise(width, height), "work").toFile());
        assertThat(cut.getWidth() + "x" + cut.getHeight()).isEqualTo(width + "x" + height);
        assertThat(cut.getColorModel().hasAlpha()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"auto", "net"})
    void whatIsInvisibleStaysInvisible(String model) throws Exception {
        BufferedImage invisible = new BufferedImage(40, 30, BufferedImage.TYPE_4BYTE_ABGR);
        BufferedImage cut = ImageIO.read(remove(removal(SIZE, 2, 1f), invisible, "work", model).toFile());
        for (int p = 0; p < 1200; p++) {
            assertThat(cut.getRGB(p % 40, p / 40) >>> 24).isZero();
        }
    }

    @Test
    void networkThatAnswersNotANumberIsAProblemAndLeavesNothing() throws Exception {
        BackgroundRemoval removal = removal(SIZE, 2, 0f); // divided by its spread: infinite, and then not a number
        assertThatThrownBy(() -> remove(removal, noise(40, 30), "work")).isInstanceOfSatisfying(StudioException.class,
                e -> assertThat(e.problem().code()).isEqualTo("inference-failed"));
        assertThat(folder.resolve("work")).isEmptyDirectory();
    }

    @Test
    void tooLittleMemoryIsSaidBeforeTheNetworkRuns() throws Exception {
        CachedModels models = models(SIZE, 2, 1f);
        BackgroundRemoval removal = new BackgroundRemoval(new TestServices(new ImageIoCodec(), models,
                new ModelService(models, new ModelRuntime(folder.resolve("cache")), () -> 100_000_000)));
        assertThatThrownBy(() -> remove(removal, noise(40, 30), "work")).isInstanceOfSatisfying(StudioException.class, e -> {
            assertThat(e.problem().code()).isEqualTo("out-of-memory");
            assertThat(e.problem().why()).contains("100 MB are free");
        });
        assertThat(folder.resolve("work")).isEmptyDirectory();
    }

    @Test
    void cancelInTheMiddleOfTheNetworkEndsItLongBeforeItWouldAndLeavesNothing() throws Exception {
        BackgroundRemoval removal = removal(512, 300, 1f);
        remove(removal, noise(40, 30), "whole");
        RecordingContext context = context("work");
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Thread worker = pool.submit(Thread::currentThread).get();
            Future<?> job = pool.submit(() -> removal.apply(settings("net"), input(noise(40, 30)), context.onFact("method",
                    () -> Thread.ofPlatform().daemon().start(() -> {
                        Working.until(worker, 0.1);
                        context.cancel();
                    }))));
            assertThatThrownBy(job::get).hasCauseInstanceOf(CancelledException.class);
        }
        assertThat(context.steps().getLast().done()).as("it never came past the network").isEqualTo(2);
        assertThat(context.workDir()).isEmptyDirectory();
        remove(removal, noise(40, 30), "again");
    }

    @Test
    void twoJobsAtOnceOnOneModelGiveTheSame() throws Exception {
        BackgroundRemoval removal = removal(128, 20, 1f);
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<Path>> jobs = Stream.of("a", "b", "c", "d").map(name -> pool.submit(() -> remove(removal, noise(90, 60), name))).toList();
            byte[] first = Files.readAllBytes(jobs.getFirst().get());
            for (Future<Path> job : jobs) {
                assertThat(job.get()).hasBinaryContent(first);
            }
        }
    }

    /** @param std that the network's input is divided by */
    private BackgroundRemoval removal(int size, int layers, float std) throws Exception {
        CachedModels models = models(size, layers, std);
        return new BackgroundRemoval(new TestServices(new ImageIoCodec(), models, new ModelRuntime(folder.resolve("cache"))));
    }

    private CachedModels models(int size, int layers, float std) throws Exception {
        return TinyCatalogue.ofMasks(folder, TinyOnnx.write(folder.resolve("net.onnx"), size, layers, false), size, std);
    }

    private Path remove(BackgroundRemoval removal, BufferedImage image, String work) throws Exception {
        return remove(removal, image, work, "net");
    }

    private Path remove(BackgroundRemoval removal, BufferedImage image, String work, String model) throws Exception {
        return removal.apply(settings(model), input(image), context(work)).getFirst().file();
    }

    private static BackgroundSettings settings(String model) {
        return new BackgroundSettings(model, BackgroundSettings.Refine.AUTO, BackgroundSettings.Format.PNG, true, BackgroundSettings.Device.AUTO);
    }

    private RecordingContext context(String name) throws Exception {
        return new RecordingContext(Files.createDirectories(folder.resolve(name)));
    }

    private static BufferedImage noise(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int p = 0; p < width * height; p++) {
            image.setRGB(p % width, p / width, p * 7919);
        }
        return image;
    }

    private InputFile input(BufferedImage image) throws Exception {
        Path file = Files.createTempFile(folder, "input", ".png");
        ImageIO.write(image, "png", file.toFile());
        return new InputFile(file, MediaFacts.image(new SniffedType(MediaType.IMAGE, "image/png", "png"),
                new PixelSize(image.getWidth(), image.getHeight()), 1, false), null);
    }
}
