package org.podstudio.inference.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.podstudio.core.api.model.ModelEntry.ModelSource;
import org.podstudio.core.api.problem.Problem;

/** What the cache installs, checks and finds again. */
class CachedModelsTest extends ModelFetchFixture {
    @Test
    void downloadIsCheckedAndInstalledWithItsChecksum() throws Exception {
        CachedModels models = models(url(), "");
        assertThat(models.file("tiny")).isEmpty();
        assertThat(models.list().getFirst().present()).isFalse();

        models.fetch("tiny", null, notes::add);

        assertThat(Files.readAllBytes(models.file("tiny").orElseThrow())).isEqualTo(MODEL);
        assertThat(folderFiles()).containsExactly("tiny.onnx", "tiny.onnx.sha256");
        assertThat(Files.readString(folder.resolve("models/tiny.onnx.sha256"))).isEqualTo(SHA256 + "  tiny.onnx\n");
        assertThat(models.list().getFirst()).satisfies(status -> {
            assertThat(status.present()).isTrue();
            assertThat(status.bytes()).isEqualTo(MODEL.length);
            assertThat(status.sha256()).isEqualTo(SHA256);
        });
        assertThat(models.verify()).isEmpty();
    }

    @Test
    void modelOfWhichOnlyTheMd5IsKnownIsCheckedByItAndItsSha256Recorded() throws Exception {
        CachedModels models = models(new ModelSource("url", server.address(), null, "onnx", null, FakePackage.md5(MODEL)), "");
        assertThat(models.list().getFirst().sha256()).isNull();
        models.fetch("tiny", null, notes::add);
        assertThat(models.list().getFirst().sha256()).isEqualTo(SHA256);
        assertThat(models.verified("tiny", () -> false).sha256()).isEqualTo(SHA256);
    }

    @Test
    void unknownModelIsAProblemThatNamesTheKnownOnes() {
        Problem problem = assertProblem("unknown-model", () -> models(url(), "").fetch("tinny", null, notes::add));
        assertThat(problem.why()).contains("tiny");
    }

    @Test
    void fileAndFileAddressCanBeTheSource() throws Exception {
        Path file = Files.write(folder.resolve("بالعربية model.onnx"), MODEL);
        for (String from : List.of(file.toString(), file.toUri().toString())) {
            CachedModels models = models(url(), "");
            models.fetch("tiny", from, notes::add);
            assertThat(models.verify()).isEmpty();
            Files.delete(models.file("tiny").orElseThrow());
        }
        assertThat(file).hasBinaryContent(MODEL);
        assertThat(server.ranges).isEmpty();
    }

    @Test
    void anotherFileIsNotTakenForTheModel() throws Exception {
        Path file = Files.writeString(folder.resolve("other.onnx"), "something else");
        assertProblem("checksum-mismatch", () -> models(url(), "").fetch("tiny", file.toString(), notes::add));
        assertProblem("model-unreachable", () -> models(url(), "").fetch("tiny", folder.resolve("none").toString(), notes::add));
        assertThat(folderFiles()).isEmpty();
    }

    @Test
    void intactModelIsLeftAloneAndADamagedOneFetchedAgain() throws Exception {
        CachedModels models = models(url(), "");
        models.fetch("tiny", null, notes::add);
        models.fetch("tiny", null, notes::add);
        assertThat(server.ranges).hasSize(1);

        flipAByte(folder.resolve("models/tiny.onnx"));
        assertThat(models.verify()).containsExactly("tiny");
        assertProblem("checksum-mismatch", () -> models.verified("tiny", () -> false));
        models.fetch("tiny", null, notes::add);
        assertThat(models.verify()).isEmpty();
    }

    @Test
    void changedFileIsCheckedAgainBeforeItsNextUse() throws Exception {
        CachedModels models = models(url(), "");
        models.fetch("tiny", null, notes::add);
        models.verified("tiny", () -> false);
        Files.write(folder.resolve("models/tiny.onnx"), new byte[10], StandardOpenOption.APPEND);
        assertProblem("checksum-mismatch", () -> models.verified("tiny", () -> false));
    }

    @Test
    void manyWhoUseANewFileForTheFirstTimeAtOnceAllGetIt() throws Exception {
        Path record = folder.resolve("models/tiny.onnx.sha256");
        Files.createDirectories(folder.resolve("models"));
        Files.write(folder.resolve("models/tiny.onnx"), MODEL);
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 40; round++) {
                Files.deleteIfExists(record);
                CachedModels models = models(url(), "");
                List<Callable<String>> users = Collections.nCopies(8, () -> models.verified("tiny", () -> false).sha256());
                for (Future<String> user : pool.invokeAll(users)) {
                    assertThat(user.get()).isEqualTo(SHA256);
                }
            }
        }
        assertThat(folderFiles()).containsExactlyInAnyOrder("tiny.onnx", "tiny.onnx.sha256");
    }

    @Test
    void fileDroppedInByHandIsAcceptedByTheCataloguesChecksumOnly() throws Exception {
        Files.createDirectories(folder.resolve("models"));
        Path file = Files.write(folder.resolve("models/tiny.onnx"), MODEL);
        assertThat(models(url(), "").verified("tiny", () -> false).sha256()).isEqualTo(SHA256);
        assertThat(folderFiles()).contains("tiny.onnx.sha256");

        Files.delete(folder.resolve("models/tiny.onnx.sha256"));
        flipAByte(file);
        assertProblem("checksum-mismatch", () -> models(url(), "").verified("tiny", () -> false));
        assertThat(folderFiles()).containsExactly("tiny.onnx");
    }

    @Test
    void missingModelNamesTheCommandThatFetchesIt() {
        Problem problem = assertProblem("model-missing", () -> models(url(), "").verified("tiny", () -> false));
        assertThat(problem.next()).contains("podstudio models fetch tiny");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void modelsFolderMayBeALink() throws Exception {
        Path real = Files.createDirectories(folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("models"), real);
        models(url(), "").fetch("tiny", null, notes::add);
        assertThat(real.resolve("tiny.onnx")).hasBinaryContent(MODEL);
        assertThat(Files.isSymbolicLink(folder.resolve("models"))).isTrue();
    }
}
