package org.podstudio.inference.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.model.ModelDevices.Refusal;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.inference.models.VerifiedModel;

/** What a device did not run is known at the next start, until something changes or the user asks. */
class DeviceMemoryTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("home/model_devices.json");
    }

    @Test
    void refusalStandsAtTheNextStartForThatModelAndDeviceOnly() {
        start("driver 1").refuse(model("a", "aa"), "cuda", "the driver is too old");
        DeviceMemory next = start("driver 1");
        assertThat(next.refusal(model("a", "aa"), "cuda")).contains(new Refusal("a", "cuda", "the driver is too old", NOW));
        assertThat(next.refusal(model("a", "aa"), "directml")).isEmpty();
        assertThat(next.refusal(model("b", "bb"), "cuda")).isEmpty();
        assertThat(next.refusal(model("a", "ff"), "cuda")).as("another file of the model").isEmpty();
        assertThat(next.refusals()).hasSize(1);
    }

    @Test
    void anotherDriverIsTriedByItselfAndWhatItRunsIsNoLongerRefused() {
        start("driver 1").refuse(model("a", "aa"), "cuda", "the driver is too old");
        DeviceMemory next = start("driver 2");
        assertThat(next.refusal(model("a", "aa"), "cuda")).isEmpty();
        next.used(model("a", "aa"), "cuda");
        assertThat(next.refusals()).isEmpty();
        assertThat(start("driver 1").refusal(model("a", "aa"), "cuda")).isEmpty();
        assertThat(next.lastUsed("a")).contains("cuda");
    }

    @Test
    void memoryThatOthersHoldIsAReasonUntilTheProcessEnds() {
        DeviceMemory now = start("driver");
        now.refuse(model("a", "aa"), "cuda", "ONNX Runtime: CUDA error 2: out of memory");
        assertThat(now.refusal(model("a", "aa"), "cuda")).isPresent();
        assertThat(now.refusals()).hasSize(1);
        assertThat(start("driver").refusal(model("a", "aa"), "cuda")).isEmpty();
    }

    @Test
    void askingAgainForgetsOneModelOrAllAndAnotherProcessHearsOfIt() throws Exception {
        DeviceMemory running = start("driver");
        running.refuse(model("a", "aa"), "cuda", "no");
        running.refuse(model("b", "bb"), "cuda", "no");
        running.refuse(model("c", "cc"), "cuda", "out of memory");
        assertThat(start("driver").tryAgain("a")).extracting(Refusal::model).containsExactly("a");
        assertThat(running.refusal(model("a", "aa"), "cuda")).isEmpty();
        assertThat(running.refusal(model("b", "bb"), "cuda")).isPresent();
        assertThat(running.tryAgain(null)).extracting(Refusal::model).containsExactlyInAnyOrder("b", "c");
        assertThat(running.refusals()).isEmpty();
        assertThat(running.tryAgain(null)).isEmpty();
    }

    @Test
    void fileThatCannotBeReadIsAsNoneAndIsMadeAnew() throws Exception {
        Files.createDirectories(file.getParent());
        for (String wrong : List.of("", "{", "[]", "{\"refused\":7,\"used\":[1]}", "{\"refused\":[{},{\"model\":1}]}", "\0\0")) {
            Files.writeString(file, wrong);
            DeviceMemory memory = start("driver");
            assertThat(memory.refusals()).as(wrong).isEmpty();
            assertThat(memory.lastUsed("a")).as(wrong).isEmpty();
            memory.refuse(model("a", "aa"), "cuda", "no");
            assertThat(start("driver").refusal(model("a", "aa"), "cuda")).as(wrong).isPresent();
        }
        Files.writeString(file, Files.readString(file).replace(NOW.toString(), "yesterday"));
        assertThat(start("driver").refusal(model("a", "aa"), "cuda")).as("a time nobody can read").isPresent();
        try (Stream<Path> all = Files.list(file.getParent())) {
            assertThat(all).as("nothing is left beside it").containsExactly(file);
        }
    }

    @Test
    void whereNothingCanBeWrittenItIsKnownUntilTheEndAndForgettingWorks() throws Exception {
        file = Files.writeString(folder.resolve("not-a-folder"), "").resolve("model_devices.json");
        DeviceMemory memory = start("driver");
        memory.refuse(model("a", "aa"), "cuda", "no");
        memory.used(model("a", "aa"), "cpu");
        assertThat(memory.refusal(model("a", "aa"), "cuda")).isPresent();
        assertThat(memory.tryAgain("a")).hasSize(1);
        assertThat(memory.refusal(model("a", "aa"), "cuda")).isEmpty();
    }

    @Test
    void forgettingThatCannotBeWrittenIsAProblem() throws Exception {
        DeviceFile.Content content = new DeviceFile.Content(List.of(new DeviceFile.Entry(new Refusal("a", "cuda", "no", NOW), "aa", "d")),
                java.util.Map.of());
        DeviceFile stuck = new DeviceFile(file) {
            @Override
            Content read() {
                return content;
            }

            @Override
            void write(Content next) throws java.io.IOException {
                throw new java.io.IOException("read-only");
            }
        };
        DeviceMemory memory = new DeviceMemory(() -> stuck, () -> "d", Clock.fixed(NOW, ZoneOffset.UTC));
        assertThatThrownBy(() -> memory.tryAgain("a")).isInstanceOfSatisfying(StudioException.class,
                e -> assertThat(e.problem().code()).isEqualTo("not-saved"));
    }

    private DeviceMemory start(String drivers) {
        return new DeviceMemory(() -> new DeviceFile(file), () -> drivers, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static VerifiedModel model(String id, String sha256) {
        return new VerifiedModel(new ModelEntry(id, id, ModelEntry.UPSCALE, id + ".onnx", null, null, null, "CC0-1.0", "yes", true, 0,
                List.of(), List.of(), "picture", null, List.of()), Path.of(id + ".onnx"), sha256);
    }
}
