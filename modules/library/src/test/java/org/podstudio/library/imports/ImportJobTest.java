package org.podstudio.library.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSource;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobState;
import org.podstudio.library.imports.ImportSettings.Mode;
import org.podstudio.testsupport.SampleFiles;

/** What comes in, what does not, and why. */
class ImportJobTest extends ImportRunning {
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
}
