package org.podstudio.inference.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.inference.Working;
import org.podstudio.inference.convert.ConvertedModels;
import org.podstudio.inference.convert.NcnnConverter;
import org.podstudio.inference.convert.NcnnFixture;
import org.podstudio.testsupport.RecordingContext;

/** Many threads may use, close and cancel one session; that this test reports anything shows that the process lives. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TileSessionTest {
    @TempDir
    Path folder;

    @Test
    void tilesOfAnySizeFollowEachOther() throws Exception {
        try (TileSession session = open(2)) {
            float[] first = run(session, 9, 6, 0.3f);
            assertThat(first).hasSize(3 * 18 * 12);
            assertThat(run(session, 20, 33, 0.3f)).hasSize(3 * 40 * 66);
            assertThat(run(session, 1, 1, 0.3f)).hasSize(3 * 4);
            assertThat(run(session, 9, 6, 0.3f)).isEqualTo(first);
            assertThat(run(session, 9, 6, 0.3f)).as("into the buffer kept from before").isEqualTo(first);
            assertThat(run(session, 9, 6, 0.6f)).isNotEqualTo(first);
        }
    }

    @Test
    void threadsThatRunCancelAndCloseAtWillEndInAnswersOnly() throws Exception {
        for (int round = 0; round < 6; round++) {
            TileSession session = open(2);
            AtomicBoolean closed = new AtomicBoolean();
            AtomicInteger done = new AtomicInteger();
            try (ExecutorService pool = Executors.newFixedThreadPool(5)) {
                List<Future<?>> runs = new ArrayList<>();
                CountDownLatch started = new CountDownLatch(4);
                for (int thread = 0; thread < 4; thread++) {
                    int size = 40 + 8 * thread;
                    runs.add(pool.submit(() -> {
                        started.countDown();
                        for (int i = 0; !closed.get(); i++) {
                            RecordingContext context = new RecordingContext(folder);
                            if (i % 3 == 2) {
                                Thread.ofVirtual().start(context::cancel);
                            }
                            try {
                                session.run(size, size, in -> fill(in, 0.2f), out -> assertThat(out.remaining()).isPositive(), context);
                            } catch (CancelledException asked) {
                                assertThat(context.cancelled() || closed.get()).isTrue();
                            }
                            done.incrementAndGet();
                        }
                        return null;
                    }));
                }
                started.await();
                int enough = 4 * round;
                Working.until(() -> done.get() >= enough);
                closed.set(true);
                session.close();
                for (Future<?> run : runs) {
                    try {
                        run.get();
                    } catch (ExecutionException e) {
                        assertThat(e.getCause()).isInstanceOf(IllegalStateException.class).hasMessageContaining("closed");
                    }
                }
            }
        }
    }

    @Test
    void cancelledJobDoesNotWaitForTheTurnOfAnother() throws Exception {
        try (TileSession session = open(2); ExecutorService pool = Executors.newFixedThreadPool(2)) {
            CountDownLatch inside = new CountDownLatch(1);
            CountDownLatch leave = new CountDownLatch(1);
            Future<?> holder = pool.submit(() -> {
                session.run(8, 8, in -> fill(in, 0.1f), out -> {
                    inside.countDown();
                    await(leave);
                }, new RecordingContext(folder));
                return null;
            });
            inside.await();
            RecordingContext waiting = new RecordingContext(folder);
            Future<?> other = pool.submit(() -> {
                session.run(8, 8, in -> fill(in, 0.1f), out -> {}, waiting);
                return null;
            });
            waiting.cancel();
            assertThatThrownBy(other::get).hasCauseInstanceOf(CancelledException.class);
            leave.countDown();
            holder.get();
        }
    }

    @Test
    void notANumberIsAProblemAndTheSessionGoesOn() throws Exception {
        try (TileSession session = open(2)) {
            for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
                assertThatThrownBy(() -> run(session, 8, 8, bad)).isInstanceOfSatisfying(StudioException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("inference-failed"));
            }
            assertThat(run(session, 8, 8, 0.5f)).hasSize(3 * 16 * 16);
        }
    }

    @Test
    void modelOfAnotherScaleIsAProblem() throws Exception {
        try (TileSession session = open(4)) {
            assertThatThrownBy(() -> run(session, 8, 8, 0.5f)).isInstanceOfSatisfying(StudioException.class,
                    e -> assertThat(e.problem().code()).isEqualTo("model-unusable"));
        }
    }

    private TileSession open(int scale) throws Exception {
        NcnnFixture net = NcnnFixture.compact();
        Path file = Files.write(folder.resolve("net.onnx"), NcnnConverter.convert("net", net.param(), net.bin()));
        return new ModelRuntime(folder.resolve("cache")).openTiles(ConvertedModels.model(file, scale), 2, () -> false);
    }

    private float[] run(TileSession session, int width, int height, float value) throws StudioException, CancelledException {
        float[][] result = new float[1][];
        session.run(width, height, in -> fill(in, value), out -> {
            result[0] = new float[out.remaining()];
            out.get(result[0]);
        }, new RecordingContext(folder));
        return result[0];
    }

    private static void fill(FloatBuffer in, float value) {
        for (int i = 0; in.hasRemaining(); i++) {
            in.put(value + i % 7 * 0.01f);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
