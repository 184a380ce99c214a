package org.podstudio.inference.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.inference.TinyOnnx;
import org.podstudio.inference.Working;
import org.podstudio.inference.models.Digests;
import org.podstudio.inference.models.VerifiedModel;

/** Copies are made ready for the runtime only where the processor is known for sure. */
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class ModelCopiesTest {
    @TempDir
    Path folder;

    private Path copies;
    private VerifiedModel model;

    @BeforeEach
    void writeModel() throws Exception {
        copies = folder.resolve("cache/models");
        Path file = TinyOnnx.write(folder.resolve("net.onnx"), 32, 2, false);
        model = new VerifiedModel(ModelSessionTest.entry(32), file, Digests.sha256(file, () -> false));
    }

    @Test
    void aCanceledJobDoesNotWaitForTheRuntimeAndNothingIsLeftWhenThatEnds() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch allowed = new CountDownLatch(1);
        CompletableFuture<Boolean> wrote = new CompletableFuture<>();
        assertThatThrownBy(() -> new ModelCopies(folder.resolve("cache")).lean(model, "1", (from, to) -> {
            begun.countDown();
            wrote.complete(untroubled(allowed));
        }, () -> begun.getCount() == 0)).isInstanceOf(CancelledException.class);
        assertThat(wrote).as("what the runtime began").isNotDone();
        allowed.countDown();
        assertThat(wrote.get()).isTrue();
        Working.until(() -> files().isEmpty());
    }

    @Test
    void whatTheRuntimeRefusesLeavesTheModelAsItWas() throws Exception {
        Path used = new ModelCopies(folder.resolve("cache")).lean(model, "1", (_, _) -> {
            throw new OrtException("refused");
        }, () -> false);
        assertThat(used).isEqualTo(model.file());
        assertThat(files()).isEmpty();
    }

    private static boolean untroubled(CountDownLatch allowed) {
        try {
            return allowed.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(copies)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(copies)) {
            return all.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
