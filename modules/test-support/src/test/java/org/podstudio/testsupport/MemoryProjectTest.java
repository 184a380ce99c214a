package org.podstudio.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.AssetSource;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.project.Publisher;
import org.podstudio.core.api.query.Query;

class MemoryProjectTest {
    @TempDir
    Path folder;

    private MemoryProject project;
    private final JobId job = JobId.random();

    @BeforeEach
    void open() {
        project = new MemoryProject(folder.resolve("project"));
    }

    @Test
    void publishedFilesGetFreeNamesAndTheSameContentIsReported() {
        Asset first = added(publish("a.png", 1));
        Asset twin = added(publish("a.png", 2));
        assertThat(first.path()).isEqualTo("Library/a.png");
        assertThat(twin.path()).isEqualTo("Library/a_1.png");
        assertThat(project.file(twin)).exists();
        assertThat(publish("b.png", 1)).isEqualTo(new Publisher.Published.Duplicate(first.id()));
    }

    @Test
    void curationCanBeTakenBackAndDoneAgain() throws Exception {
        Asset asset = SampleAssets.generatedImage("Dragon_01.png", "a red dragon");
        project.assets().add(List.of(asset));
        assertThat(project.assets().curate(new Curation.SetStatus(Approval.APPROVED), List.of(asset.id()))).isEqualTo(1);
        assertThat(project.assets().curate(new Curation.SetStatus(Approval.APPROVED), List.of(asset.id()))).isZero();
        project.assets().undo();
        assertThat(project.assets().find(asset.id()).orElseThrow().status()).isEqualTo(Approval.PENDING);
        project.assets().redo();
        assertThat(project.assets().find(asset.id()).orElseThrow().status()).isEqualTo(Approval.APPROVED);
    }

    @Test
    void wordsOfPromptAndNameAreFound() {
        project.assets().add(List.of(SampleAssets.generatedImage("Dragon_01.png", "a red beast"), SampleAssets.image("cat.png")));
        assertThat(project.assets().list(new Query.Text(List.of("red", "beast"), false), AssetSort.NEWEST, 10, 0).total()).isEqualTo(1);
        assertThat(project.assets().list(new Query.Text(List.of("drag"), true), AssetSort.NEWEST, 10, 0).total()).isEqualTo(1);
        assertThat(project.assets().list(new Query.Text(List.of("drag"), false), AssetSort.NEWEST, 10, 0).total()).isZero();
    }

    private Publisher.Published publish(String name, long seed) {
        Path staged = SampleFiles.png(project.stagingFolder(job).resolve("staged-" + seed), 8, 8, seed);
        return project.publisher().publish(job, List.of(new Publisher.NewAsset(staged, "Library/" + name, Hashes.sha256(staged),
                length(staged), null, AssetSource.IMPORTED, null, SampleAssets.imageFacts(8, 8), Asset.UNSORTED, List.of(), null,
                null)), Publisher.Duplicates.REPORT).getFirst();
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Asset added(Publisher.Published outcome) {
        return ((Publisher.Published.Added) outcome).asset();
    }
}
