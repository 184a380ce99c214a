package org.podstudio.inference.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.inference.CpuClock;
import org.podstudio.inference.TinyOnnx;
import org.podstudio.inference.convert.NcnnConverter;
import org.podstudio.inference.convert.NcnnFixture;
import org.podstudio.inference.Working;
import org.podstudio.inference.models.Digests;
import org.podstudio.inference.models.VerifiedModel;
import org.podstudio.testsupport.RecordingContext;

/**
 * Two calls end the whole process in ONNX Runtime: closing a session while it runs, and running on a closed tensor. Here both
 * are tried through our own type; that this test reports anything at all shows that they cannot happen.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ModelSessionTest {
    private static final int SLOW_LAYERS = 300;
    private static final int SLOW_SIZE = 512;

    @TempDir
    Path folder;

    private ModelRuntime runtime;

    @BeforeEach
    void runtimeOfItsOwn() {
        runtime = new ModelRuntime(folder.resolve("cache"));
    }

    @Test
    void closingWhileItRunsWaitsForTheRunToEndAndTheProcessLives() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            for (int round = 0; round < 8; round++) {
                ModelSession session = open(tiny("slow", SLOW_SIZE, SLOW_LAYERS, false));
                RecordingContext context = new RecordingContext(folder);
                CompletableFuture<Thread> started = new CompletableFuture<>();
                Future<?> run = pool.submit(() -> session.run(input -> {
                    fill(input, 0.1f);
                    started.complete(Thread.currentThread());
                }, context));
                Working.until(started.get(), 0.01 * round); // before, at the beginning and in the middle of the native call
                session.close();
                assertThatThrownBy(run::get).hasCauseInstanceOf(CancelledException.class);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void runningAClosedSessionIsRefusedAndTheProcessLives() throws Exception {
        ModelSession session = open(tiny("model", 32, 2, false));
        session.run(input -> fill(input, 1), new RecordingContext(folder));
        session.close();
        session.close();
        assertThatThrownBy(() -> session.run(input -> fill(input, 1), new RecordingContext(folder)))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("closed");
    }

    @Test
    void closingFromInsideItsOwnRunIsRefusedSoThatNoRunMeetsAClosedTensor() throws Exception {
        try (ModelSession session = open(tiny("model", 32, 2, false))) {
            assertThatThrownBy(() -> session.run(input -> session.close(), new RecordingContext(folder)))
                    .isInstanceOf(IllegalStateException.class).hasMessageContaining("inside its own run");
            assertThat(session.run(input -> fill(input, 1), new RecordingContext(folder))).hasSize(32 * 32);
        }
    }

    @Test
    void inputBufferThatEscapedCannotHarmALaterRunOrTheProcess() throws Exception {
        FloatBuffer[] escaped = new FloatBuffer[1];
        ModelSession session = open(tiny("model", 32, 2, false));
        session.run(input -> {
            escaped[0] = input;
            fill(input, 1);
        }, new RecordingContext(folder));
        session.close();
        fill(escaped[0].clear(), 5); // memory of Java's own: still there as long as someone can reach it
    }

    @Test
    void cancellingEndsTheRunWithinASecondAndTheSessionGoesOn() throws Exception {
        try (ModelSession session = open(tiny("slow", SLOW_SIZE, SLOW_LAYERS, false));
                ExecutorService pool = Executors.newSingleThreadExecutor()) {
            CpuClock whileWhole = new CpuClock();
            float[] whole = session.run(input -> fill(input, 0.1f), new RecordingContext(folder));
            double wholeSeconds = whileWhole.seconds();

            RecordingContext context = new RecordingContext(folder);
            CompletableFuture<Thread> started = new CompletableFuture<>();
            Future<?> run = pool.submit(() -> session.run(input -> {
                fill(input, 0.1f);
                started.complete(Thread.currentThread());
            }, context));
            Working.until(started.get(), 0.05);
            CpuClock clock = new CpuClock();
            context.cancel();
            assertThatThrownBy(run::get).hasCauseInstanceOf(CancelledException.class);
            double seconds = clock.seconds();
            System.out.printf(Locale.ROOT, "[figure] cancel inside a model's run: %.3f CPU-s (the whole run takes %.2f)%n", seconds, wholeSeconds);
            assertThat(seconds).isLessThan(1);

            assertThat(session.run(input -> fill(input, 0.1f), new RecordingContext(folder))).isEqualTo(whole);
        }
    }

    @Test
    void jobThatWasCancelledBeforeDoesNotRun() throws Exception {
        RecordingContext context = new RecordingContext(folder);
        context.cancel();
        try (ModelSession session = open(tiny("model", 32, 2, false))) {
            assertThatThrownBy(() -> session.run(input -> fill(input, 1), context)).isInstanceOf(CancelledException.class);
        }
    }

    @Test
    void notANumberInTheOutputIsAProblemAndNotAResult() throws Exception {
        try (ModelSession session = open(tiny("model", 32, 2, false))) {
            assertThatThrownBy(() -> session.run(input -> fill(input, Float.NaN), new RecordingContext(folder)))
                    .isInstanceOfSatisfying(StudioException.class,
                            e -> assertThat(e.problem().code()).isEqualTo("inference-failed"));
        }
    }

    @Test
    void fileThatIsNoModelIsAProblem() throws Exception {
        Path file = Files.writeString(folder.resolve("no.onnx"), "this is no model");
        assertThatThrownBy(() -> open(new VerifiedModel(entry(32), file, Digests.sha256(file, () -> false))))
                .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo("model-unusable"));
    }

    @Test
    void whatAnUpscalerMakesIsNoMask() throws Exception {
        NcnnFixture net = NcnnFixture.compact();
        Path file = Files.write(folder.resolve("upscaler.onnx"), NcnnConverter.convert("net", net.param(), net.bin()));
        try (ModelSession session = open(new VerifiedModel(entry(32), file, Digests.sha256(file, () -> false)))) {
            assertThatThrownBy(() -> session.run(input -> fill(input, 0.3f), new RecordingContext(folder)))
                    .isInstanceOfSatisfying(StudioException.class, e -> {
                        assertThat(e.problem().code()).isEqualTo("model-unusable");
                        assertThat(e.problem().why()).contains("[1, 3, 64, 64]").contains("32 x 32");
                        assertThat(e.problem().next()).contains("description");
                    });
        }
    }

    @Test
    void modelOfAnotherInputSizeIsAProblem() throws Exception {
        VerifiedModel small = tiny("model", 32, 1, false);
        assertThatThrownBy(() -> open(new VerifiedModel(entry(64), small.file(), small.sha256())))
                .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo("model-unusable"));
    }

    @Test
    void sixteenBitModelGivesTheSameAsItsWideTwinAndIsWidenedOnce() throws Exception {
        VerifiedModel half = tiny("half", 32, 2, true);
        VerifiedModel wide = tiny("wide", 32, 2, false);
        assertThat(FullPrecision.needed(half.file())).isTrue();
        assertThat(FullPrecision.needed(wide.file())).isFalse();
        float[] fromHalf;
        float[] fromWide;
        try (ModelSession a = open(half); ModelSession b = open(wide)) {
            fromHalf = a.run(input -> fill(input, 0.3f), new RecordingContext(folder));
            fromWide = b.run(input -> fill(input, 0.3f), new RecordingContext(folder));
        }
        assertThat(fromHalf).isEqualTo(fromWide);
        Path copy = copyOf(half);
        assertThat(cached()).allSatisfy(file -> assertThat(file.toString()).doesNotEndWith(".tmp"));
        var before = Files.getLastModifiedTime(copy);

        open(half).close();
        assertThat(Files.getLastModifiedTime(copy)).isEqualTo(before);
    }

    @Test
    void damagedCopyIsMadeAgain() throws Exception {
        VerifiedModel half = tiny("half", 32, 2, true);
        float[] before;
        try (ModelSession session = open(half)) {
            before = session.run(input -> fill(input, 0.3f), new RecordingContext(folder));
        }
        Path copy = copyOf(half);
        byte[] bad = Files.readAllBytes(copy);
        bad[bad.length / 2] ^= 1;
        Files.write(copy, bad);

        try (ModelSession session = new ModelRuntime(folder.resolve("cache")).open(half, 1, () -> false)) {
            assertThat(session.run(input -> fill(input, 0.3f), new RecordingContext(folder))).isEqualTo(before);
        }
        assertThat(Files.readAllBytes(copy)).isNotEqualTo(bad);
    }

    @Test
    void copiesForAnotherProcessorAreRemovedWhenOneIsMadeForThisOne() throws Exception {
        VerifiedModel half = tiny("half", 32, 2, true);
        Path folder = Files.createDirectories(this.folder.resolve("cache/models"));
        String sha16 = half.sha256().substring(0, 16);
        Path old = Files.writeString(folder.resolve("tiny-" + sha16 + "-mask-0123456789ab-ort1.2.3.ort"), "old");
        Path older = Files.writeString(folder.resolve("tiny-" + sha16 + "-mask-0123456789ab-ort1.2.3.onnx"), "in an older format");
        Path other = Files.writeString(folder.resolve("tiny-lite-" + sha16 + "-mask-0123456789ab-ort1.2.3.onnx"), "another model's");

        open(half).close();

        assertThat(old).doesNotExist();
        assertThat(older).doesNotExist();
        assertThat(other).exists();
        assertThat(copyOf(half)).exists();
    }

    /** Two processes share a cache: the other one may find the copy wanting, and make or remove it, while this one works from it. */
    @Test
    void copyThatGoesWhileItIsUsedDoesNotHarmTheSession() throws Exception {
        VerifiedModel half = tiny("half", 32, 2, true);
        try (ModelSession session = open(half)) {
            float[] before = session.run(input -> fill(input, 0.3f), new RecordingContext(folder));
            Path copy = copyOf(half);
            Path other = Files.write(folder.resolve("other"), new byte[10]);
            Files.move(other, copy, StandardCopyOption.REPLACE_EXISTING);
            assertThat(session.run(input -> fill(input, 0.3f), new RecordingContext(folder))).isEqualTo(before);
            Files.delete(copy);
            assertThat(session.run(input -> fill(input, 0.3f), new RecordingContext(folder))).isEqualTo(before);
        }
    }

    private Path copyOf(VerifiedModel model) throws Exception {
        return cached().stream().filter(file -> file.getFileName().toString().startsWith("tiny-" + model.sha256().substring(0, 16)))
                .filter(file -> !file.toString().endsWith(".sha256")).findFirst().orElseThrow();
    }

    private List<Path> cached() throws Exception {
        try (var files = Files.list(folder.resolve("cache/models"))) {
            return files.sorted().toList();
        }
    }

    private ModelSession open(VerifiedModel model) throws StudioException, CancelledException {
        return runtime.open(model, 2, () -> false);
    }

    private VerifiedModel tiny(String name, int size, int layers, boolean half) throws Exception {
        Path file = TinyOnnx.write(folder.resolve(name + ".onnx"), size, layers, half);
        return new VerifiedModel(entry(size), file, Digests.sha256(file, () -> false));
    }

    static ModelEntry entry(int size) {
        return new ModelEntry("tiny", "Tiny", "background-removal", "tiny.onnx", null, null, null, "CC0-1.0", "yes", true, size,
                List.of(0f, 0f, 0f), List.of(1f, 1f, 1f), "mask", null, List.of());
    }

    private static void fill(FloatBuffer input, float value) {
        float[] values = new float[input.remaining()];
        Arrays.fill(values, value);
        input.put(values);
    }
}
