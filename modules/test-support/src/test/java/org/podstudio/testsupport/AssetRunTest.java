package org.podstudio.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.AssetRun;

class AssetRunTest implements AssetRun.Work<String> {
    @TempDir Path folder;

    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Map<AssetId, String> kept = new ConcurrentHashMap<>();
    private final List<Integer> pages = new ArrayList<>();
    private MemoryProject project;
    private RecordingContext context;
    private List<AssetId> ids;

    @BeforeEach
    void open() throws Exception {
        project = new MemoryProject(folder.resolve("project"));
        context = new RecordingContext(project.stagingFolder(JobId.random()));
        List<Asset> assets = IntStream.range(0, 600).mapToObj(n -> SampleAssets.image(n + ".png")).toList();
        project.assets().add(assets);
        ids = assets.stream().map(Asset::id).toList();
    }

    /** Every hundredth fails, every tenth is as it was. */
    @Override
    public Optional<String> of(Asset asset, Path file) throws StudioException {
        seen.add(asset.filename());
        int n = Integer.parseInt(asset.filename().replace(".png", ""));
        if (n % 100 == 99) {
            throw StudioException.of(n == 399 ? "file-missing" : n == 499 ? "disk-full" : "bad-file", "Not measured.", "Because.", "Try.");
        }
        return n % 10 == 0 ? Optional.empty() : Optional.of(asset.filename());
    }

    @Override
    public void keep(Map<AssetId, String> found) {
        pages.add(found.size());
        kept.putAll(found);
    }

    @Test
    void whatFailsForOneDoesNotStopTheOthers() throws Exception {
        AssetRun<String> run = new AssetRun<>(project, context, "Measuring", this);
        run.run(ids, 3);
        run.facts();
        assertThat(kept).hasSize(600 - 60 - 6);
        assertThat(pages).hasSize(3);
        assertThat(context.facts()).containsEntry("changed", 534).containsEntry("unchanged", 60).containsEntry("failures", 6);
        assertThat(run.failed()).hasSize(6).first().asString().contains("99.png", "bad-file", "Because.");
        assertThat(context.steps()).isSortedAccordingTo((a, b) -> Long.compare(a.done(), b.done())).last()
                .satisfies(last -> assertThat(last.percent()).isEqualTo(100));
    }

    @Test
    void anAssetWhoseFileIsGoneIsMarked() throws Exception {
        new AssetRun<>(project, context, "Measuring", this).run(ids, 2);
        assertThat(project.assets().load(ids).stream().filter(Asset::missing).map(Asset::filename)).containsExactly("399.png");
    }

    @Test
    void aFailureThatConcernsAllEndsTheRunAndKeepsWhatWasFound() {
        AssetRun<String> run = new AssetRun<>(project, context, "Measuring", new AssetRun.Work<String>() {
            @Override
            public Optional<String> of(Asset asset, Path file) throws StudioException {
                return AssetRunTest.this.of(asset, file);
            }

            @Override
            public void keep(Map<AssetId, String> found) {
                AssetRunTest.this.keep(found);
            }

            @Override
            public boolean endsAll(Problem problem) {
                return problem.code().startsWith("disk-");
            }
        });
        assertThatThrownBy(() -> run.run(ids, 1)).isInstanceOfSatisfying(StudioException.class,
                e -> assertThat(e.problem().code()).isEqualTo("disk-full"));
        assertThat(seen).contains("499.png").doesNotContain("500.png");
        assertThat(kept.values()).contains("498.png").hasSize(run.changed());
    }

    @Test
    void aCanceledRunLeavesWithWhatItHas() {
        context.cancellingAtStep(300);
        AssetRun<String> run = new AssetRun<>(project, context, "Measuring", this);
        assertThatThrownBy(() -> run.run(ids, 2)).isInstanceOf(CancelledException.class);
        assertThat(kept).isNotEmpty().hasSize(run.changed());
        assertThat(seen.size()).isLessThan(600);
    }

    @Test
    void aMistakeOfTheWorkIsNoFailureOfAnAsset() {
        AssetRun<String> run = new AssetRun<>(project, context, "Measuring", (asset, file) -> {
            throw new IllegalStateException("a mistake");
        });
        assertThatThrownBy(() -> run.run(ids, 2)).isInstanceOf(IllegalStateException.class).hasMessage("a mistake");
        assertThat(run.failed()).isEmpty();
    }
}
