package org.podstudio.library.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSource;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Publisher;
import org.podstudio.core.api.query.Query;
import org.podstudio.library.imports.ImportSettings.Mode;
import org.podstudio.testsupport.HeaderProbe;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.RecordingContext;
import org.podstudio.testsupport.SampleFiles;

class ImportJobTest {
    @TempDir
    Path folder;

    private Path downloads;
    private MemoryProject project;
    private RecordingContext context;
    private final ImportJob job = new ImportJob(HeaderProbe::new, Clock.fixed(Instant.parse("2026-03-04T23:30:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void open() throws IOException {
        downloads = Files.createDirectories(folder.resolve("downloads"));
        project = new MemoryProject(folder.resolve("project"));
    }

    @Test
    void aFileIsCopiedIntoTheLibraryByTypeThemeAndDayInUtc() throws Exception {
        Path source = SampleFiles.png(downloads.resolve("Dragon 01.png"), 30, 20, 1);
        ImportSettings settings = new ImportSettings(List.of(source.toString()), Mode.COPY, false, "fantasy", List.of("fire", " fire "), false,
                AssetSource.IMPORTED);
        Asset asset = project.assets().find(run(settings).getFirst()).orElseThrow();
        assertThat(asset.path()).isEqualTo("Library/images/fantasy/20260304/Dragon 01.png");
        assertThat(project.file(asset)).hasSameBinaryContentAs(source);
        assertThat(asset.theme()).isEqualTo("fantasy");
        assertThat(asset.tags()).containsExactly("fire");
        assertThat(asset.sourcePath()).isEqualTo(source.toString());
        assertThat(asset.fileModifiedAt()).isEqualTo(Files.getLastModifiedTime(source).toInstant());
        assertThat(asset.facts().width()).isEqualTo(30);
        assertThat(source).exists();
    }

    @Test
    void theSameContentComesInOnceWithinARunAndAcrossRuns() throws Exception {
        Path first = SampleFiles.png(downloads.resolve("a.png"), 8, 8, 1);
        SampleFiles.png(downloads.resolve("b.png"), 8, 8, 1);
        List<AssetId> imported = run(copy(downloads));
        assertThat(imported).hasSize(1);
        assertThat(duplicates()).containsExactly(Map.of("path", downloads.resolve("b.png").toString(), "asset_id", imported.getFirst().toString()));
        assertThat(run(copy(first))).isEmpty();
        assertThat(duplicates()).hasSize(1);
        assertThat(filesUnder("Library")).hasSize(1);
    }

    @Test
    void inAWalkOnlyMediaComesInAndEverythingElseSaysWhy() throws Exception {
        SampleFiles.png(downloads.resolve("ok.jpg"), 8, 8, 1);
        SampleFiles.text(downloads.resolve("notes.txt"), "hello");
        SampleFiles.text(downloads.resolve("text.png"), "hello, not an image");
        SampleFiles.text(downloads.resolve("zero.png"), "");
        SampleFiles.text(downloads.resolve("movie.mp4.crdownload"), "xx");
        SampleFiles.text(downloads.resolve("._ok.png"), "xx");
        Files.createSymbolicLink(downloads.resolve("out.png"), Path.of("/etc/hostname"));
        Files.createSymbolicLink(downloads.resolve("self.png"), downloads.resolve("self.png"));
        Files.createSymbolicLink(downloads.resolve("twin.png"), downloads.resolve("ok.jpg"));
        Files.createSymbolicLink(downloads.resolve("loop"), downloads);
        SampleFiles.png(downloads.resolve("deeper/in.png"), 8, 8, 2);

        assertThat(run(copy(downloads))).hasSize(1);
        assertThat(reasons()).containsExactlyInAnyOrderEntriesOf(Map.of("notes.txt", "not media", "text.png", "not media",
                "movie.mp4.crdownload", "a partial download or temporary file", "._ok.png", "a file of the system",
                "out.png", "a link that leaves the folder", "self.png", "a link that leads nowhere", "loop", "a link to a folder"));
        assertThat(failures()).containsExactly(Map.entry("zero.png", "file-empty"));
        assertThat(duplicates()).hasSize(1); // the link to ok.jpg
    }

    @Test
    void whatIsNamedAndIsNoMediaFails() throws Exception {
        Path text = SampleFiles.text(downloads.resolve("text.png"), "hello, not an image");
        Path gone = downloads.resolve("gone.png");
        run(new ImportSettings(List.of(text.toString(), gone.toString()), Mode.COPY, false, null, List.of(), false, AssetSource.IMPORTED));
        assertThat(failures()).containsOnly(Map.entry("text.png", "not-media"), Map.entry("gone.png", "file-missing"));
    }

    @Test
    void aPipeIsNeverOpened() throws Exception {
        Path pipe = downloads.resolve("fifo.png");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        run(copy(downloads));
        assertThat(reasons()).containsEntry("fifo.png", "a pipe, socket or device");
        run(copy(pipe));
        assertThat(failures()).containsEntry("fifo.png", "not-media");
    }

    @Test
    void recursiveEntersFoldersButNeverTheProject() throws Exception {
        SampleFiles.png(downloads.resolve("a/b/c.png"), 8, 8, 1);
        SampleFiles.png(project.root().resolve("inside.png"), 8, 8, 2);
        assertThat(run(settings(folder, Mode.COPY, true, false))).hasSize(1);
        assertThat(reasons()).containsEntry("project", "it is the project itself");
    }

    @Test
    void theProjectNamedItselfIsNotImportedIntoItselfNotEvenThroughALink() throws Exception {
        SampleFiles.png(project.root().resolve("Cache/thumbnails/x.png"), 8, 8, 2);
        Path link = Files.createSymbolicLink(folder.resolve("link"), project.root());
        assertThat(run(settings(project.root(), Mode.COPY, true, false))).isEmpty();
        assertThat(reasons()).containsEntry("project", "it is the project itself");
        assertThat(run(settings(link, Mode.COPY, true, false))).isEmpty();
        assertThat(reasons()).containsEntry("link", "it is the project itself");
    }

    @Test
    void moveDeletesTheOriginalAndFinishesAMoveThatWasKilled() throws Exception {
        Path source = SampleFiles.png(downloads.resolve("a.png"), 8, 8, 1);
        run(settings(source, Mode.MOVE, false, false));
        assertThat(source).doesNotExist();

        SampleFiles.png(source, 8, 8, 1); // as a kill between commit and deletion leaves it
        assertThat(run(settings(source, Mode.MOVE, false, false))).isEmpty();
        assertThat(source).doesNotExist();
        assertThat(project.assets().count(Query.ALL)).isEqualTo(1);
    }

    @Test
    void moveLeavesAnotherCopyOfKnownContentWhereItIs() throws Exception {
        run(copy(SampleFiles.png(downloads.resolve("a.png"), 8, 8, 1)));
        Path other = SampleFiles.png(downloads.resolve("other.png"), 8, 8, 1);
        run(settings(other, Mode.MOVE, false, false));
        assertThat(other).exists();
        assertThat(duplicates()).hasSize(1);
    }

    @Test
    void moveNeverDeletesTheOnlyFileOfAReferencedAsset() throws Exception {
        Path source = SampleFiles.png(downloads.resolve("a.png"), 8, 8, 1);
        run(settings(source, Mode.REFERENCE, false, false));
        assertThat(run(settings(source, Mode.MOVE, false, false))).isEmpty();
        assertThat(source).exists();
        assertThat(duplicates()).hasSize(1);
    }

    @Test
    void moveKeepsTheOriginalWhenTheCopyInTheLibraryIsNotSoundAnyMore() throws Exception {
        Path source = SampleFiles.png(downloads.resolve("a.png"), 8, 8, 1);
        Asset asset = project.assets().find(run(copy(source)).getFirst()).orElseThrow();
        byte[] damaged = Files.readAllBytes(project.file(asset));
        damaged[damaged.length - 1] ^= 1;
        Files.write(project.file(asset), damaged);
        run(settings(source, Mode.MOVE, false, false));
        assertThat(source).exists();
    }

    @Test
    void moveKeepsAnOriginalThatChangedAfterItWasCopied() throws Exception {
        Path source = SampleFiles.png(downloads.resolve("a.png"), 8, 8, 1);
        Path after = SampleFiles.png(downloads.resolve("b.png"), 8, 8, 2);
        byte[] newer = SampleFiles.pngBytes(9, 9, 3, false, Map.of());
        MediaProbe meanwhile = proxy(MediaProbe.class, new HeaderProbe(), (method, args) -> {
            if (method.equals("sniff") && args[0].equals(after)) {
                Files.write(source, newer); // its copy is staged and waits for the rest of its batch
            }
            return null;
        });
        context = new RecordingContext(project.stagingFolder(org.podstudio.core.api.job.JobId.random()));
        new ImportJob(() -> meanwhile, Clock.systemUTC()).run(settings(downloads, Mode.MOVE, false, false), project, List.of(), context);
        assertThat(source).hasBinaryContent(newer);
        assertThat(after).doesNotExist();
        assertThat(reasons()).containsKey("a.png");
    }

    @Test
    void aFileThatTheProjectMadeIsNotMovedOutOfItsPlace() throws Exception {
        Asset asset = project.assets().find(run(copy(SampleFiles.png(downloads.resolve("a.png"), 8, 8, 1))).getFirst()).orElseThrow();
        Path edited = SampleFiles.png(project.file(asset), 9, 9, 2);
        run(settings(edited, Mode.MOVE, false, false));
        assertThat(edited).exists();
        assertThat(failures()).containsEntry("a.png", "in-project");
    }

    @Test
    void referenceCopiesNothing() throws Exception {
        Path source = SampleFiles.png(downloads.resolve("a.png"), 8, 8, 1);
        Asset asset = project.assets().find(run(settings(source, Mode.REFERENCE, false, false)).getFirst()).orElseThrow();
        assertThat(asset.path()).isEqualTo(source.toString());
        assertThat(project.file(asset)).isEqualTo(source);
        assertThat(project.root().resolve("Library")).doesNotExist();
    }

    @Test
    void aDryRunReportsAndWritesNothing() throws Exception {
        SampleFiles.png(downloads.resolve("a.png"), 8, 8, 1);
        SampleFiles.png(downloads.resolve("b.png"), 8, 8, 1);
        assertThat(run(settings(downloads, Mode.MOVE, false, true))).isEmpty();
        assertThat((List<?>) context.facts().get("would_import")).hasSize(1);
        assertThat(duplicates()).hasSize(1);
        assertThat(project.assets().count(Query.ALL)).isZero();
        assertThat(project.jobs().list(null, 10)).isEmpty();
        assertThat(downloads.resolve("a.png")).exists();
    }

    @Test
    void oneThumbnailJobIsLeftForWhatCameIn() throws Exception {
        SampleFiles.png(downloads.resolve("a.png"), 8, 8, 1);
        SampleFiles.png(downloads.resolve("b.png"), 8, 8, 2);
        List<AssetId> imported = run(copy(downloads));
        Job thumbnails = project.jobs().list(null, 10).getFirst();
        assertThat(thumbnails.kind()).isEqualTo("thumbnail");
        assertThat(thumbnails.inputs()).isEqualTo(imported);
        assertThat(thumbnails.state()).isInstanceOf(JobState.Queued.class);
        run(copy(downloads));
        assertThat(project.jobs().list(null, 10)).hasSize(1);
    }

    @Test
    void aFileThatMakesAReaderFailIsReportedAndTheNextOnesComeIn() throws Exception {
        SampleFiles.png(downloads.resolve("a.png"), 8, 8, 1);
        SampleFiles.png(downloads.resolve("odd.png"), 8, 8, 2);
        SampleFiles.png(downloads.resolve("z.png"), 8, 8, 3);
        AtomicInteger looks = new AtomicInteger();
        MediaProbe failing = proxy(MediaProbe.class, new HeaderProbe(), (method, args) -> {
            if (method.equals("look") && looks.incrementAndGet() == 2) {
                throw new IllegalStateException("a reader's mistake");
            }
            return null;
        });
        context = new RecordingContext(project.stagingFolder(org.podstudio.core.api.job.JobId.random()));
        List<AssetId> imported = new ImportJob(() -> failing, Clock.systemUTC())
                .run(settings(downloads, Mode.COPY, false, false), project, List.of(), context);
        assertThat(imported).hasSize(2);
        assertThat(failures()).containsExactly(Map.entry("odd.png", "internal-error"));
    }

    @Test
    void filesThatCannotBeAddedAreReportedAndTheNextOnesComeIn() throws Exception {
        for (int i = 0; i < ImportBatch.MOST_FILES + 6; i++) { // one full batch, and a second
            SampleFiles.png(downloads.resolve("%02d.png".formatted(i)), 8, 8, i);
        }
        AtomicInteger batches = new AtomicInteger();
        context = new RecordingContext(project.stagingFolder(org.podstudio.core.api.job.JobId.random()));
        List<AssetId> imported = job.run(copy(downloads), refusing(() -> batches.getAndIncrement() == 0 ? "file-error" : null), List.of(), context);
        assertThat(imported.size() + failed().size()).isEqualTo(ImportBatch.MOST_FILES + 6);
        assertThat(imported).isNotEmpty();
        assertThat(failures()).containsEntry("00.png", "file-error");
    }

    @Test
    void aDatabaseThatIsLockedEndsTheRunWithThatReason() throws Exception {
        SampleFiles.png(downloads.resolve("a.png"), 8, 8, 1);
        context = new RecordingContext(project.stagingFolder(org.podstudio.core.api.job.JobId.random()));
        assertThatThrownBy(() -> job.run(copy(downloads), refusing(() -> "database-locked"), List.of(), context))
                .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo("database-locked"));
    }

    /** The project, whose publisher fails with the code that is given, after removing what was staged as the real one does. */
    private Project refusing(Supplier<@Nullable String> code) {
        Publisher publisher = proxy(Publisher.class, project.publisher(), (method, args) -> {
            String problem = method.equals("publish") ? code.get() : null;
            if (problem != null) {
                for (Object file : (List<?>) args[1]) {
                    Files.delete(((Publisher.NewAsset) file).staged());
                }
                throw StudioException.of(problem, "The file was not added.", "The test says so.", "Try again.");
            }
            return null;
        });
        return proxy(Project.class, project, (method, args) -> method.equals("publisher") ? publisher : null);
    }

    /** What happens instead, or null. */
    private interface Instead {
        @Nullable Object of(String method, Object[] args) throws Exception;
    }

    private static <T> T proxy(Class<T> type, T real, Instead instead) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            Object other = instead.of(method.getName(), args);
            return other == null ? method.invoke(real, args) : other;
        }));
    }

    @Test
    void aCanceledImportKeepsWholeFilesOnlyAndARepeatFinishesIt() throws Exception {
        int files = ImportBatch.MOST_FILES + 36;
        for (int i = 0; i < files; i++) {
            SampleFiles.png(downloads.resolve("f" + i + ".png"), 8, 8, i);
        }
        assertThatThrownBy(() -> run(copy(downloads), files + 2 * (ImportBatch.MOST_FILES + 16))).isInstanceOf(CancelledException.class);
        long kept = project.assets().count(Query.ALL); // one batch; more and smaller ones on a slow machine
        assertThat(kept).isBetween(1L, files - 1L);
        assertThat(filesUnder("Library")).hasSize((int) kept);
        run(copy(downloads));
        assertThat(project.assets().count(Query.ALL)).isEqualTo(files);
        assertThat(filesUnder("Library")).hasSize(files);
    }

    @Test
    void entriesOfANamedArchiveComeInAndHostileOnesAreRefused() throws Exception {
        Path zip = downloads.resolve("pack.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            entry(out, "folder/ok.png", SampleFiles.pngBytes(8, 8, 1, false, Map.of()));
            entry(out, "../../escape.png", SampleFiles.pngBytes(8, 8, 2, false, Map.of()));
            entry(out, "C:\\evil.png", SampleFiles.pngBytes(8, 8, 3, false, Map.of()));
            entry(out, "CON.png", SampleFiles.pngBytes(8, 8, 4, false, Map.of()));
            entry(out, "readme.txt", "hello".getBytes(StandardCharsets.UTF_8));
            entry(out, "l", "/etc".getBytes(StandardCharsets.UTF_8));
            entry(out, "l/hostname.png", SampleFiles.pngBytes(8, 8, 5, false, Map.of()));
            entry(out, "__MACOSX/._ok.png", new byte[] {0, 5, 22, 7});
        }
        assertThat(run(copy(zip))).hasSize(2);
        assertThat(filesUnder("Library")).extracting(file -> file.getFileName().toString()).containsExactlyInAnyOrder("ok.png", "_CON.png");
        assertThat(project.assets().findByPath("Library/images/unsorted/20260304/ok.png").orElseThrow().sourcePath())
                .isEqualTo(zip + "!/folder/ok.png");
        assertThat(failed()).extracting(one -> ((String) one.get("path")).replace(zip.toString(), ""))
                .containsExactlyInAnyOrder("!/../../escape.png", "!/C:\\evil.png", "!/l/hostname.png");
        assertThat(folder.resolve("escape.png")).doesNotExist();
    }

    @Test
    void anArchiveThatExplodesIsStopped() throws Exception {
        Path zip = downloads.resolve("bomb.zip");
        byte[] head = SampleFiles.pngBytes(8, 8, 1, false, Map.of());
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("huge.png"));
            out.write(head);
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 120; i++) {
                out.write(zeros);
            }
            out.closeEntry();
        }
        run(copy(zip));
        assertThat(failed()).hasSize(1).first().asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .extractingByKey("error").asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP).containsEntry("code", "archive-bomb");
        assertThat(filesUnder("Library")).isEmpty();
    }

    @Test
    void aTruncatedArchiveFailsWithAReason() throws Exception {
        Path zip = downloads.resolve("pack.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            entry(out, "ok.png", SampleFiles.pngBytes(8, 8, 1, false, Map.of()));
        }
        byte[] whole = Files.readAllBytes(zip);
        Files.write(zip, java.util.Arrays.copyOf(whole, whole.length - 30));
        run(copy(zip));
        assertThat(failures()).containsEntry("pack.zip", "archive-damaged");
    }

    @Test
    void aFileAddressNamesAFileToo() throws Exception {
        Path source = SampleFiles.png(downloads.resolve("a b.png"), 8, 8, 1);
        assertThat(run(new ImportSettings(List.of(source.toUri().toString()), Mode.COPY, false, null, List.of(), false, AssetSource.WATCHED))).hasSize(1);
    }

    private static void entry(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }

    private ImportSettings copy(Path path) {
        return settings(path, Mode.COPY, false, false);
    }

    private static ImportSettings settings(Path path, Mode mode, boolean recursive, boolean dryRun) {
        return new ImportSettings(List.of(path.toString()), mode, recursive, null, List.of(), dryRun, AssetSource.IMPORTED);
    }

    private List<AssetId> run(ImportSettings settings) throws Exception {
        return run(settings, Integer.MAX_VALUE);
    }

    private List<AssetId> run(ImportSettings settings, int cancelAtStep) throws Exception {
        context = new RecordingContext(project.stagingFolder(org.podstudio.core.api.job.JobId.random())).cancellingAtStep(cancelAtStep);
        return job.run(settings, project, List.of(), context);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> fact(String name) {
        return (List<Map<String, Object>>) context.facts().get(name);
    }

    private List<Map<String, Object>> duplicates() {
        return fact("duplicates");
    }

    private List<Map<String, Object>> failed() {
        return fact("failed");
    }

    /** File name → code. */
    private Map<String, String> failures() {
        Map<String, String> codes = new java.util.TreeMap<>();
        failed().forEach(one -> codes.put(Path.of((String) one.get("path")).getFileName().toString(), (String) ((Map<?, ?>) one.get("error")).get("code")));
        return codes;
    }

    /** File name → reason. */
    private Map<String, String> reasons() {
        Map<String, String> reasons = new java.util.TreeMap<>();
        fact("skipped").forEach(one -> reasons.put(Path.of((String) one.get("path")).getFileName().toString(), (String) one.get("reason")));
        return reasons;
    }

    private List<Path> filesUnder(String name) throws IOException {
        Path root = project.root().resolve(name);
        if (!Files.exists(root)) {
            return new ArrayList<>();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
