package org.podstudio.inference.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.inference.ImageIoCodec;
import org.podstudio.inference.TinyOnnx;
import org.podstudio.inference.models.CachedModels;
import org.podstudio.inference.models.TinyCatalogue;
import org.podstudio.inference.runtime.EngineLookup;
import org.podstudio.inference.runtime.MemoryGate;
import org.podstudio.inference.runtime.ModelRuntime;
import org.podstudio.inference.runtime.ModelService;
import org.podstudio.inference.upscale.TestServices;
import org.podstudio.inference.upscale.UpscaleSettings;
import org.podstudio.testsupport.RecordingContext;

/** Background removal and upscaling side by side, with memory for one of them at a time. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SharedMemoryTest {
    /** Four fifths of it hold the 0.24 GB of a small background model, and no tile of 512 pixels (0.6 GB) beside it. */
    private static final long FREE = 1_000_000_000L;

    @TempDir
    Path folder;

    private final List<Long> promised = Collections.synchronizedList(new ArrayList<>());
    private CachedModels models;
    private ModelService service;
    private BackgroundRemoval removal;
    private FileOperation<UpscaleSettings> upscale;

    @BeforeEach
    void kinds() throws Exception {
        models = TinyCatalogue.ofMasks(folder, TinyOnnx.write(folder.resolve("net.onnx"), 64, 2, false), 64, 1f);
        service = new ModelService(models, new ModelRuntime(folder.resolve("cache")), () -> FREE);
        removal = new BackgroundRemoval(new org.podstudio.inference.background.TestServices(new ImageIoCodec(), models, service));
        upscale = TestServices.operation(folder, service.memory(), () -> promised.add(service.memory().promised()));
    }

    @Test
    void anUpscaleWaitsForTheMemoryThatBackgroundRemovalWasPromised() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        RecordingContext removing = context("removing").onFact("method", () -> {
            inside.countDown();
            await(leave);
        });
        try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
            Future<?> first = pool.submit(() -> removal.apply(removalSettings(), input("a"), removing));
            inside.await();
            Thread other = Thread.ofPlatform().start(() -> enlarge("upscaling", 512));
            while (other.isAlive() && other.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            assertThat(promised).as("runs of the upscale meanwhile").isEmpty();
            assertThat(service.memory().promised()).as("only what the first needs").isEqualTo(ModelPass.needed(models.find("net").orElseThrow()));
            leave.countDown();
            first.get();
            other.join();
        }
        assertThat(promised).isNotEmpty().allMatch(bytes -> bytes < FREE);
        assertThat(service.memory().promised()).isZero();
    }

    @Test
    void manyOfBothKindsAreNeverPromisedMoreThanIsFree() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Future<?>> jobs = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String name = "job" + i;
                int tile = i % 4 == 0 ? 512 : 256;
                jobs.add(i % 2 == 0 ? pool.submit(() -> enlarge(name, tile))
                        : pool.submit(() -> removal.apply(removalSettings(), input(name), context(name).onFact("method",
                                () -> promised.add(service.memory().promised())))));
            }
            for (Future<?> job : jobs) {
                job.get();
            }
        }
        assertThat(promised).hasSizeGreaterThanOrEqualTo(8).allMatch(bytes -> bytes <= FREE);
        assertThat(service.memory().promised()).isZero();
    }

    @Test
    void bothKindsOfASessionAskOneGate() throws Exception {
        MemoryGate ofRemoval = new BackgroundRemoval.FromLookup().service().memory();
        assertThat(TestServices.gateOfSession()).isSameAs(ofRemoval).isSameAs(EngineLookup.service().memory());
    }

    private void enlarge(String name, int tile) {
        try {
            upscale.apply(new UpscaleSettings(2, "", "drawn", tile, UpscaleSettings.Device.AUTO), input(name), context(name));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static BackgroundSettings removalSettings() {
        return new BackgroundSettings("net", BackgroundSettings.Refine.AUTO, BackgroundSettings.Format.PNG, true, BackgroundSettings.Device.AUTO);
    }

    private RecordingContext context(String name) throws Exception {
        return new RecordingContext(Files.createDirectories(folder.resolve("work-" + name)));
    }

    private InputFile input(String name) throws Exception {
        Path file = folder.resolve(name + ".png");
        BufferedImage image = new BufferedImage(60, 50, BufferedImage.TYPE_3BYTE_BGR);
        for (int p = 0; p < 3000; p++) {
            image.setRGB(p % 60, p / 60, p * 7919);
        }
        ImageIO.write(image, "png", file.toFile());
        return new InputFile(file, MediaFacts.image(new SniffedType(MediaType.IMAGE, "image/png", "png"), new PixelSize(60, 50), 1, false), null);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
