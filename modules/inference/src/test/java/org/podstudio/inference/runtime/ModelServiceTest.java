package org.podstudio.inference.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.model.ModelDevices;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.inference.convert.NcnnConverter;
import org.podstudio.inference.convert.NcnnFixture;
import org.podstudio.inference.models.TinyCatalogue;
import org.podstudio.testsupport.RecordingContext;

/** Sessions are owned here; jobs borrow them, and devices are believed only after a trial. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ModelServiceTest {
    @TempDir
    Path folder;

    private final List<Runnable> due = new ArrayList<>();
    private final DeviceMemory memory = DeviceMemory.ofThisProcess();
    private Path file;
    private ModelService service;

    @BeforeEach
    void model() throws Exception {
        NcnnFixture net = NcnnFixture.compact();
        file = Files.write(folder.resolve("net.onnx"), NcnnConverter.convert("net", net.param(), net.bin()));
        service = service();
    }

    @AfterEach
    void free() {
        service.close();
    }

    @Test
    void nextJobGoesOnWithTheSessionOfTheLast() throws Exception {
        TileSession first;
        try (ModelService.Lease<TileSession> lease = service.tiles("net", DeviceWish.AUTO, context())) {
            first = lease.session();
            assertThat(lease.device()).isEqualTo("cpu");
            assertThat(lease.model().entry().id()).isEqualTo("net");
            run(first);
        }
        try (ModelService.Lease<TileSession> one = service.tiles("net", DeviceWish.CPU, context());
                ModelService.Lease<TileSession> other = service.tiles("net", DeviceWish.CPU, context())) {
            assertThat(one.session()).isSameAs(first);
            assertThat(other.session()).as("two jobs at once have one each").isNotSameAs(first);
            run(one.session());
            run(other.session());
        }
        assertThat(service.idle()).isEqualTo(2);
    }

    @Test
    void sessionThatNobodyBorrowsIsLetGo() throws Exception {
        ModelService.Lease<TileSession> lease = service.tiles("net", DeviceWish.AUTO, context());
        TileSession session = lease.session();
        lease.close();
        lease.close();
        assertThat(service.idle()).isEqualTo(1);
        assertThat(due).as("looked at later, once").hasSize(1);
        due.getFirst().run();
        assertThat(service.idle()).as("not due yet").isEqualTo(1);
        service.close();
        assertThat(service.idle()).isZero();
        assertThatThrownBy(() -> run(session)).isInstanceOf(IllegalStateException.class).hasMessageContaining("closed");
    }

    @Test
    void whatIsBorrowedWhenTheServiceClosesLivesUntilItIsGivenBack() throws Exception {
        ModelService.Lease<TileSession> lease = service.tiles("net", DeviceWish.AUTO, context());
        service.close();
        run(lease.session());
        lease.close();
        assertThatThrownBy(() -> run(lease.session())).isInstanceOf(IllegalStateException.class);
        assertThat(service.idle()).isZero();
    }

    @Test
    void jobSaysWhichModelRanOnWhat() throws Exception {
        RecordingContext context = context();
        service.tiles("net", DeviceWish.AUTO, context).close();
        assertThat(context.device()).isEqualTo("cpu");
        assertThat(context.facts()).containsEntry("model", "net").containsEntry("model_license", "CC0-1.0")
                .containsEntry("model_commercial", "yes").containsKey("model_sha256").doesNotContainKey("device_fallback");
    }

    @Test
    void deviceThatCannotBeStartedIsToldAndTheProcessorUsed() throws Exception {
        FakeAccelerator broken = new FakeAccelerator(asked -> {
            throw new OrtException("the driver is older than the runtime");
        });
        service = service(broken);
        for (int job = 0; job < 2; job++) {
            RecordingContext context = context();
            try (ModelService.Lease<TileSession> lease = service.tiles("net", DeviceWish.AUTO, context)) {
                run(lease.session());
                assertThat(lease.device()).isEqualTo("cpu");
            }
            assertThat(context.device()).isEqualTo("cpu");
            assertThat(context.facts().get("device_fallback")).asString().contains("fake: ").contains("the driver is older");
        }
        assertThat(broken.asked).as("tried once, told each time").isEqualTo(1);
    }

    @Test
    void deviceThatDidNotRunAModelIsNotTriedAfterTheNextStartUntilTheUserAsksForIt() throws Exception {
        FakeAccelerator moody = new FakeAccelerator(asked -> {
            if (asked == 1) {
                throw new OrtException("the driver stopped");
            }
        });
        service = service(moody);
        service.tiles("net", DeviceWish.AUTO, context()).close();
        service.close();
        service = service(moody); // the next start, with the same user folder
        RecordingContext still = context();
        service.tiles("net", DeviceWish.AUTO, still).close();
        assertThat(moody.asked).as("remembered").isEqualTo(1);
        assertThat(still.facts().get("device_fallback")).asString().contains("fake: ").contains("the driver stopped");
        assertThat(memory.lastUsed("net")).contains("cpu");

        assertThat(memory.tryAgain("net")).extracting(ModelDevices.Refusal::device).containsExactly("fake");
        RecordingContext again = context();
        service.tiles("net", DeviceWish.AUTO, again).close();
        assertThat(again.device()).isEqualTo("fake");
        assertThat(again.facts()).doesNotContainKey("device_fallback");
        assertThat(memory.lastUsed("net")).contains("fake");
        assertThat(memory.refusals()).isEmpty();
    }

    @Test
    void deviceWhoseTrialBreaksOffLeavesItsPermitToTheNextJob() throws Exception {
        FakeAccelerator odd = new FakeAccelerator(asked -> {
            if (asked == 1) {
                throw new IllegalStateException("a mistake of ours");
            }
        });
        service = service(odd);
        assertThatThrownBy(() -> service.tiles("net", DeviceWish.AUTO, context())).hasMessageContaining("a mistake of ours");
        RecordingContext context = context();
        service.tiles("net", DeviceWish.AUTO, context).close();
        assertThat(context.device()).isEqualTo("fake");
    }

    @Test
    void runtimeItselfRefusesADeviceThatItWasNotBuiltFor() throws Exception {
        service = service(new FakeAccelerator(true) {
            @Override
            public void addTo(OrtSession.SessionOptions options) throws OrtException {
                options.addCUDA(0);
            }
        });
        RecordingContext context = context();
        try (ModelService.Lease<TileSession> lease = service.tiles("net", DeviceWish.AUTO, context)) {
            run(lease.session());
            assertThat(lease.device().equals("cpu")).isEqualTo(context.facts().containsKey("device_fallback"));
        }
    }

    @Test
    void deviceThatComputesTheSameIsUsedAndNamed() throws Exception {
        FakeAccelerator good = new FakeAccelerator(true);
        service = service(good);
        for (int job = 0; job < 2; job++) {
            RecordingContext context = context();
            try (ModelService.Lease<TileSession> lease = service.tiles("net", DeviceWish.AUTO, context)) {
                run(lease.session());
            }
            assertThat(context.device()).isEqualTo("fake");
            assertThat(context.facts()).doesNotContainKey("device_fallback");
        }
        assertThat(good.asked).as("the session is kept").isEqualTo(1);
        RecordingContext context = context();
        service.tiles("net", DeviceWish.CPU, context).close();
        assertThat(context.device()).isEqualTo("cpu");
    }

    @Test
    void deviceThatIsNotInstalledIsNoFallback() throws Exception {
        service = service(new FakeAccelerator(false));
        RecordingContext context = context();
        service.tiles("net", DeviceWish.AUTO, context).close();
        assertThat(context.device()).isEqualTo("cpu");
        assertThat(context.facts()).doesNotContainKey("device_fallback");
    }

    @Test
    void otherResultsAreFoundByTheTrial() {
        float[] wanted = {0, 0.5f, 1};
        assertThat(DeviceTrial.difference(new float[] {0, 0.505f, 1}, wanted)).isLessThan(0.02);
        assertThat(DeviceTrial.difference(new float[] {0, 0.7f, 1}, wanted)).isGreaterThan(0.02);
        assertThat(DeviceTrial.difference(new float[2], wanted)).isInfinite();
    }

    @Test
    void oneJobAtATimeWorksOnTheGraphicsCardAndACancelledOneDoesNotWait() throws Exception {
        service = service(new FakeAccelerator(true));
        ModelService.Lease<TileSession> first = service.tiles("net", DeviceWish.AUTO, context());
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            RecordingContext impatient = context();
            Future<?> cancelled = pool.submit(() -> service.tiles("net", DeviceWish.AUTO, impatient));
            CountDownLatch got = new CountDownLatch(1);
            Future<?> patient = pool.submit(() -> {
                try (ModelService.Lease<TileSession> lease = service.tiles("net", DeviceWish.AUTO, context())) {
                    got.countDown();
                    assertThat(lease.device()).isEqualTo("fake");
                }
                return null;
            });
            impatient.cancel();
            assertThatThrownBy(cancelled::get).hasCauseInstanceOf(CancelledException.class);
            assertThat(got.await(200, TimeUnit.MILLISECONDS)).isFalse();
            first.close();
            patient.get();
        }
    }

    @Test
    void tileThatDoesNotFitTheMemoryIsRefusedBeforeItRuns() throws Exception {
        ModelRuntime small = new ModelRuntime(folder.resolve("cache"), () -> 50_000);
        try (TileSession session = small.openTiles(TinyCatalogue.of(folder, file).verified("net", () -> false), 1, () -> false)) {
            run(session); // 16 x 16 pixels of 100 bytes, and 1000
            assertThatThrownBy(() -> session.run(64, 64, in -> {}, out -> {}, context()))
                    .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo("out-of-memory"));
            run(session);
        }
    }

    @Test
    void modelOfAnotherTaskAndOneThatChangedOnDiskAreProblems() throws Exception {
        assertThatThrownBy(() -> service.masks("net", DeviceWish.AUTO, context())).isInstanceOfSatisfying(StudioException.class,
                e -> assertThat(e.problem().code()).isEqualTo("bad-setting"));
        service.tiles("net", DeviceWish.AUTO, context()).close();
        byte[] other = Files.readAllBytes(folder.resolve("models/net.onnx"));
        other[other.length / 2] ^= 1;
        Files.write(folder.resolve("models/net.onnx"), Arrays.copyOf(other, other.length - 1));
        assertThatThrownBy(() -> service.tiles("net", DeviceWish.AUTO, context())).isInstanceOfSatisfying(StudioException.class,
                e -> assertThat(e.problem().code()).isEqualTo("checksum-mismatch"));
    }

    private ModelService service(Accelerator... accelerators) throws Exception {
        var models = TinyCatalogue.of(folder, file);
        ModelRuntime runtime = new ModelRuntime(folder.resolve("cache"));
        return new ModelService(() -> models, () -> runtime, new MemoryGate(() -> 0), List.of(accelerators), this::devices, due::add);
    }

    private DeviceMemory devices() {
        return memory;
    }

    private RecordingContext context() {
        return new RecordingContext(folder);
    }

    private void run(TileSession session) throws StudioException, CancelledException {
        session.run(16, 16, in -> {
            while (in.hasRemaining()) {
                in.put(0.5f);
            }
        }, out -> assertThat(out.remaining()).isEqualTo(3 * 32 * 32), context());
    }
}
