package org.podstudio.inference.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.inference.CpuClock;
import org.podstudio.inference.ImageIoCodec;
import org.podstudio.inference.TestModels;
import org.podstudio.inference.Working;
import org.podstudio.testsupport.RecordingContext;
import org.podstudio.testsupport.SharedCorpus;

/** The real model: how fast it stops, what it takes, and what refining leaves of its mask. */
class IsnetTest {
    private static final String MODEL = "isnet-general-use";

    @TempDir
    Path folder;

    @Test
    void cancellingTakesEffectWithinASecondAtAnyMoment() throws Exception {
        BackgroundRemoval removal = removal();
        InputFile input = input(picture());
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            double worst = 0;
            Thread worker = pool.submit(Thread::currentThread).get();
            for (double used : new double[] {0, 0.15, 0.4, 0.8, 1.3}) {
                RecordingContext context = new RecordingContext(Files.createTempDirectory(folder, "work"));
                Future<?> job = pool.submit(() -> removal.apply(settings(BackgroundSettings.Refine.AUTO), input, context));
                Working.until(worker, used);
                CpuClock clock = new CpuClock();
                context.cancel();
                assertThatThrownBy(job::get).hasCauseInstanceOf(CancelledException.class);
                worst = Math.max(worst, clock.seconds());
                System.out.printf(Locale.ROOT, "cancel at '%s': %.3f CPU-s%n",
                        context.steps().isEmpty() ? "" : context.steps().getLast().what(), clock.seconds());
                assertThat(context.workDir()).isEmptyDirectory();
            }
            System.out.printf(Locale.ROOT, "[figure] cancel of background removal, worst of 5 moments: %.3f CPU-s%n", worst);
            assertThat(worst).isLessThan(1);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void peakMemoryStaysUnderOneGigabyteAboveTheIdleProcess() throws Exception {
        TestModels.runtime().open(TestModels.with(MODEL).verified(MODEL, () -> false), 1, () -> false).close(); // widened once
        Path picture = SharedCorpus.file("d_bgremoval", "rembg__fixture_anime-girl-1.jpg");
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-DPODSTUDIO_TEST_MODELS=" + TestModels.folder(),
                "-cp", classPath,
                PeakMemory.class.getName(), picture.toString(), folder.toString())
                .redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        Matcher figures = Pattern.compile("idle (\\d+) peak (\\d+) cpu ([0-9.]+)").matcher(output);
        assertThat(figures.find()).as(output).isTrue();
        long above = Long.parseLong(figures.group(2)) - Long.parseLong(figures.group(1));
        System.out.printf(Locale.ROOT, "[figure] ISNet end to end: %d MB peak above %s MB idle, %s CPU-s%n",
                above, figures.group(1), figures.group(3));
        assertThat(above).isLessThanOrEqualTo(1000);
    }

    @Test
    void refiningKeepsTheMaskButForSmallHolesAndKeepsOpaqueColours() throws Exception {
        BackgroundRemoval removal = removal();
        InputFile input = input(picture());
        BufferedImage plain = cut(removal, input, BackgroundSettings.Refine.NONE);
        BufferedImage refined = cut(removal, input, BackgroundSettings.Refine.AUTO);
        BufferedImage original = ImageIO.read(input.file().toFile());
        long changed = 0;
        for (int y = 0; y < plain.getHeight(); y++) {
            for (int x = 0; x < plain.getWidth(); x++) {
                int before = plain.getRGB(x, y) >>> 24;
                int after = refined.getRGB(x, y) >>> 24;
                changed += before != after ? 1 : 0;
                assertThat(after).as(x + "," + y).isGreaterThanOrEqualTo(before);
                if (before == 255) {
                    assertThat(refined.getRGB(x, y)).isEqualTo(original.getRGB(x, y));
                }
            }
        }
        assertThat(changed).isLessThan(plain.getWidth() * plain.getHeight() / 500);
    }

    @Test
    void blackPictureEndsInAMaskAndNotInAnError() throws Exception {
        Path black = folder.resolve("black.png");
        ImageIO.write(new BufferedImage(3, 700, BufferedImage.TYPE_3BYTE_BGR), "png", black.toFile());
        BufferedImage cut = cut(removal(), input(black), BackgroundSettings.Refine.AUTO);
        assertThat(cut.getWidth()).isEqualTo(3);
        assertThat(cut.getHeight()).isEqualTo(700);
    }

    private BufferedImage cut(BackgroundRemoval removal, InputFile input, BackgroundSettings.Refine refine) throws Exception {
        RecordingContext context = new RecordingContext(Files.createTempDirectory(folder, "work"));
        List<OutputFile> made = removal.apply(settings(refine), input, context);
        return ImageIO.read(made.getFirst().file().toFile());
    }

    private static BackgroundRemoval removal() throws CancelledException {
        return new BackgroundRemoval(new TestServices(new ImageIoCodec(), TestModels.with(MODEL), TestModels.runtime()));
    }

    private static BackgroundSettings settings(BackgroundSettings.Refine refine) {
        return new BackgroundSettings(MODEL, refine, BackgroundSettings.Format.PNG, true, BackgroundSettings.Device.AUTO);
    }

    private static Path picture() {
        return SharedCorpus.file("d_bgremoval", "rembg__fixture_anime-girl-1.jpg");
    }

    private static InputFile input(Path file) {
        return new InputFile(file, MediaFacts.image(new SniffedType(MediaType.IMAGE, "image/jpeg", "jpg"),
                new PixelSize(850, 601), 1, false), null);
    }
}
