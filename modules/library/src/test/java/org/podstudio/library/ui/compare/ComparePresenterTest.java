package org.podstudio.library.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.project.Project;
import org.podstudio.library.ui.loupe.Viewed;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;

class ComparePresenterTest {
    @TempDir
    Path folder;

    private final List<Asset> assets = new ArrayList<>(IntStream.range(0, 12).mapToObj(i -> SampleAssets.image("p" + i + ".png")).toList());
    private final List<AssetId> told = new ArrayList<>();
    private final Board view = new Board();
    private MemoryProject project;
    private ComparePresenter presenter;

    private static final class Board implements CompareView {
        List<String> names = List.of();
        List<Viewed> viewed = List.of();
        int focus = -1;

        @Override
        public void show(Optional<Project> from, List<Asset> shown, List<Viewed> seen, Layout layout) {
            names = shown.stream().map(Asset::filename).toList();
            viewed = seen;
        }

        @Override
        public void showFocus(int at) {
            focus = at;
        }
    }

    @BeforeEach
    void open() {
        Asset child = assets.get(7);
        assets.set(7, new Asset(child.id(), child.path(), child.filename(), child.hash(), child.sizeBytes(), child.createdAt(),
                child.fileModifiedAt(), child.source(), child.sourcePath(), child.facts(), child.theme(), child.tags(), child.status(), null, null,
                null, assets.get(2).id(), false, false, null));
        project = new MemoryProject(folder);
        project.assets().add(assets);
        presenter = new ComparePresenter(view, Work.direct(), a -> new Viewed(a.id(), a.filename(), a.facts().type(), null, a.status(), 0, null,
                false, a.filename()), told::add, problem -> {
                    throw new AssertionError(problem.lines());
                });
    }

    private AssetId id(int at) {
        return assets.get(at).id();
    }

    private void compare(List<Integer> asked, int focused, Layout layout) {
        List<AssetId> next = asked.size() > 1 ? List.of() : IntStream.range(focused + 1, assets.size()).mapToObj(this::id).toList();
        presenter.open(project, asked.stream().map(this::id).toList(), id(focused), next, layout);
    }

    @Test
    void twoOfTheSelectionLieBesideEachOtherAndOneOfThemIsTheFocusedOne() {
        compare(List.of(1, 4, 9), 9, Layout.SIDE_BY_SIDE);
        assertThat(view.names).containsExactly("p1.png", "p9.png");
        assertThat(view.focus).isEqualTo(1);
    }

    @Test
    void oneAloneIsComparedWithTheNext() {
        compare(List.of(3), 3, Layout.SIDE_BY_SIDE);
        assertThat(view.names).containsExactly("p3.png", "p4.png");
        assertThat(view.focus).isZero();
    }

    @Test
    void whatWasMadeOfAnotherIsComparedWithItWhichStandsToTheLeft() {
        compare(List.of(7), 7, Layout.SIDE_BY_SIDE);
        assertThat(view.names).containsExactly("p2.png", "p7.png");
        assertThat(presenter.focusedId()).contains(id(7));
    }

    @Test
    void theSurveyShowsUpToNine() {
        compare(IntStream.range(0, 12).boxed().toList(), 11, Layout.SURVEY);
        assertThat(view.names).hasSize(9).endsWith("p11.png");
        compare(List.of(1, 2, 3), 2, Layout.SURVEY);
        assertThat(view.names).containsExactly("p1.png", "p2.png", "p3.png");
    }

    @Test
    void theFocusGoesThroughThePicturesAndStaysAtTheEnds() {
        compare(List.of(1, 2, 3), 1, Layout.SURVEY);
        presenter.step(5);
        assertThat(presenter.focusedId()).contains(id(3));
        presenter.step(-1);
        assertThat(told.getLast()).isEqualTo(id(2));
    }

    @Test
    void aDecisionIsShown() throws Exception {
        compare(List.of(1, 2), 2, Layout.SIDE_BY_SIDE);
        project.assets().curate(new Curation.SetStatus(Approval.REJECTED), List.of(id(2)));
        presenter.follow();
        assertThat(view.viewed.get(1).status()).isEqualTo(Approval.REJECTED);
        assertThat(view.focus).isEqualTo(1);
    }

    private static Asset generated(String name, String prompt, long seed) {
        GeneratorMetadata made = new GeneratorMetadata("ComfyUI", null, "sdxl", null, prompt, null, BigInteger.valueOf(seed), 20, "euler", null,
                7.0, null, List.of(), "test", 1, 1, Map.of());
        Asset a = SampleAssets.image(name);
        return new Asset(a.id(), a.path(), a.filename(), a.hash(), a.sizeBytes(), a.createdAt(), a.fileModifiedAt(), a.source(), a.sourcePath(),
                a.facts(), a.theme(), a.tags(), a.status(), null, null, null, null, false, false, made);
    }

    @Test
    void whatDiffersIsMarkedOfPromptsWordByWord() {
        List<Difference> rows = Difference.of(List.of(generated("a.png", "a red dragon, over the old castle", 1),
                generated("b.png", "a green dragon, over the old castle", 2)));
        Difference prompt = rows.getFirst();
        assertThat(prompt.title()).isEqualTo("Prompt");
        assertThat(prompt.differs()).isTrue();
        assertThat(prompt.marked()).containsExactly(Set.of("red"), Set.of("green"));
        assertThat(rows.stream().filter(Difference::differs).map(Difference::title)).containsExactly("Prompt", "Seed");
        assertThat(rows.stream().map(Difference::title)).contains("Model", "Steps", "Pixels").doesNotContain("Scheduler", "Negative");
    }

    @Test
    void whatOneOfThemLacksDiffers() {
        List<Difference> rows = Difference.of(List.of(generated("a.png", "a red dragon", 1), SampleAssets.image("plain.png")));
        Difference seed = rows.stream().filter(row -> row.title().equals("Seed")).findFirst().orElseThrow();
        assertThat(seed.values()).containsExactly("1", "");
        assertThat(seed.differs()).isTrue();
        assertThat(seed.marked()).as("there is nothing to compare it with").containsExactly(Set.of(), Set.of());
    }
}
