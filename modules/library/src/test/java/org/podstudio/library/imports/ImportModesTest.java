package org.podstudio.library.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.query.Query;
import org.podstudio.library.imports.ImportSettings.Mode;
import org.podstudio.testsupport.HeaderProbe;
import org.podstudio.testsupport.RecordingContext;
import org.podstudio.testsupport.SampleFiles;

/** Moving, referring in place, and the run that only says what it would do. */
class ImportModesTest extends ImportRunning {
    @Test
    void aNameThatPromisesAnotherFormatIsToldAndKept() throws Exception {
        Path wrong = SampleFiles.png(downloads.resolve("photo.JPG"), 8, 8, 1);
        assertThat(run(copy(wrong))).hasSize(1);
        assertThat((List<?>) context.facts().get("warnings")).singleElement().asString().contains("photo.JPG", "it is PNG", "in a pack it ends in .png");
        assertThat(project.assets().list(Query.ALL, AssetSort.NEWEST, 9, 0).assets()).singleElement().satisfies(asset -> {
            assertThat(asset.filename()).isEqualTo("photo.JPG");
            assertThat(asset.facts().format()).isEqualTo("png");
        });
        run(copy(SampleFiles.jpeg(downloads.resolve("right.jpeg"), 8, 8, 2)));
        assertThat(context.facts()).doesNotContainKey("warnings");
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
}
