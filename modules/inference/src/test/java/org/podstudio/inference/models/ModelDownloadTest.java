package org.podstudio.inference.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.podstudio.core.api.model.ModelEntry.ModelSource;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.inference.Working;
import org.podstudio.testsupport.SmallDisk;

/** Downloads that break off, resume, lie, are stopped or find the disk full. */
class ModelDownloadTest extends ModelFetchFixture {
    @Test
    void brokenConnectionIsTakenUpWhereItStopped() throws Exception {
        server.breakAfterBytes = 100_000;
        CachedModels models = models(url(), "");
        models.fetch("tiny", null, notes::add);
        assertThat(server.ranges).hasSizeGreaterThan(1);
        assertThat(server.ranges.getFirst()).isEqualTo("null");
        assertThat(server.ranges.get(1)).startsWith("bytes=");
        assertThat(models.verify()).isEmpty();
    }

    @Test
    void laterFetchGoesOnWithThePartThatIsThere() throws Exception {
        Files.createDirectories(folder.resolve("models"));
        Files.write(folder.resolve("models/tiny.onnx.part"), Arrays.copyOf(MODEL, 123_456));
        models(url(), "").fetch("tiny", null, notes::add);
        assertThat(server.ranges).containsExactly("bytes=123456-");
        assertThat(folderFiles()).containsExactly("tiny.onnx", "tiny.onnx.sha256");
    }

    @Test
    void partThatIsCompleteAlreadyIsOnlyChecked() throws Exception {
        Files.createDirectories(folder.resolve("models"));
        Files.write(folder.resolve("models/tiny.onnx.part"), MODEL);
        CachedModels models = models(url(), "");
        models.fetch("tiny", null, notes::add);
        assertThat(models.verify()).isEmpty();
    }

    @Test
    void serverThatDoesNotResumeIsReadFromTheBeginning() throws Exception {
        Files.createDirectories(folder.resolve("models"));
        Files.write(folder.resolve("models/tiny.onnx.part"), new byte[5000]);
        server.resumes = false;
        CachedModels models = models(url(), "");
        models.fetch("tiny", null, notes::add);
        assertThat(models.verify()).isEmpty();
    }

    @Test
    void wrongContentIsRefusedAndNothingIsLeft() {
        CachedModels models = models(new ModelSource("url", server.address(), null, "onnx", "0".repeat(64), null), "");
        assertProblem("checksum-mismatch", () -> models.fetch("tiny", null, notes::add));
        assertThat(folderFiles()).isEmpty();
        assertThat(models.file("tiny")).isEmpty();
    }

    @Test
    void damagedPartIsThrownAwaySoThatTheNextFetchSucceeds() throws Exception {
        Files.createDirectories(folder.resolve("models"));
        Files.write(folder.resolve("models/tiny.onnx.part"), new byte[100_000]);
        CachedModels models = models(url(), "");
        assertProblem("checksum-mismatch", () -> models.fetch("tiny", null, notes::add));
        models.fetch("tiny", null, notes::add);
        assertThat(models.verify()).isEmpty();
    }

    @Test
    void serverThatIsNotThereIsUnreachable() {
        server.close();
        assertProblem("model-unreachable", () -> models(url(), "").fetch("tiny", null, notes::add));
    }

    @Test
    void interruptStopsADownloadAndLeavesNothingUnderTheFinalName() throws Exception {
        server.holdAfterBytes = 50_000;
        CachedModels models = models(url(), "");
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        Thread fetching = Thread.ofPlatform().start(() -> {
            try {
                models.fetch("tiny", null, notes::add);
                outcome.complete(null);
            } catch (StudioException | CancelledException | RuntimeException e) {
                outcome.complete(e);
            }
        });
        Path part = folder.resolve("models/tiny.onnx.part");
        Working.until(() -> part.toFile().length() >= 50_000);
        fetching.interrupt();
        assertThat(outcome.get(10, TimeUnit.SECONDS)).isInstanceOf(CancelledException.class);
        assertThat(folderFiles()).doesNotContain("tiny.onnx");
        server.rest.countDown();
        models.fetch("tiny", null, notes::add);
        assertThat(models.verify()).isEmpty();
    }

    @Test
    void twoProcessesDoNotWriteOnePart() throws Exception {
        Files.createDirectories(folder.resolve("models"));
        try (FileChannel other = FileChannel.open(folder.resolve("models/tiny.onnx.part"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            other.lock();
            Problem problem = assertProblem("model-unreachable", () -> models(url(), "").fetch("tiny", null, notes::add));
            assertThat(problem.why()).contains("Another process");
        }
    }

    @ParameterizedTest(name = "length said: {0}")
    @ValueSource(booleans = {true, false})
    void diskThatIsFullIsSaidAndADownloadGoesOnOnceThereIsSpace(boolean foreseen) throws Exception {
        server.saysLength = foreseen;
        try (SmallDisk disk = SmallDisk.mounted(folder.resolve("models"), "256k")) {
            CachedModels models = models(List.of(url(), chunks("any-package@1.0.0")), folder.toString());
            Problem problem = assertProblem("disk-full", () -> models.fetch("tiny", null, notes::add));
            assertThat(problem.next()).contains("Free some space");
            assertThat(disk.root().resolve("tiny.onnx")).doesNotExist();
            assertThat(notes).as("another source would not help").noneMatch(note -> note.contains("npm"));
        }
        server.saysLength = true;
        CachedModels models = models(url(), "");
        models.fetch("tiny", null, notes::add);
        assertThat(models.verify()).isEmpty();
    }
}
