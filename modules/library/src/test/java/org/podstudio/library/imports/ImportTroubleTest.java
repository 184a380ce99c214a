package org.podstudio.library.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.CutOff;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaLook;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Publisher;
import org.podstudio.core.api.query.Query;
import org.podstudio.library.imports.ImportSettings.Mode;
import org.podstudio.testsupport.HeaderProbe;
import org.podstudio.testsupport.RecordingContext;
import org.podstudio.testsupport.SampleFiles;

/** Runs that are cut short or in which something fails. */
class ImportTroubleTest extends ImportRunning {
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
    void textsThatCouldNotBeReadAreToldAndTheFileComesIn() throws Exception {
        SampleFiles.png(downloads.resolve("a.png"), 8, 8, 1);
        HeaderProbe headers = new HeaderProbe();
        MediaProbe cut = proxy(MediaProbe.class, headers, (method, args) -> method.equals("look") ? new MediaLook() {
            @Override
            public MediaFacts facts(MediaProbe.Depth depth) throws StudioException {
                return headers.probe((Path) args[0], depth);
            }

            @Override
            public Optional<GeneratorMetadata> generator(String originalName) {
                return Optional.empty();
            }

            @Override
            public List<String> leftOut() {
                return List.of("Its text \"workflow\" is broken");
            }

            @Override
            public Optional<CutOff> cutOff() {
                return Optional.of(new CutOff(5, 10, "Its end is missing: of the 10 bytes that it says it has, 5 are there"));
            }

            @Override
            public void close() {}
        } : null);
        context = new RecordingContext(project.stagingFolder(org.podstudio.core.api.job.JobId.random()));
        List<AssetId> imported = new ImportJob(() -> cut, Clock.systemUTC()).run(settings(downloads, Mode.COPY, false, false), project, List.of(), context);
        assertThat(imported).hasSize(1);
        assertThat(context.facts().get("warnings").toString()).contains("a.png", "\"workflow\" is broken", "came in whole",
                "a.png is cut off", "of the 10 bytes that it says it has, 5 are there.");
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
}
