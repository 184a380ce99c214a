package org.podstudio.library.ui.rename;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.BadPattern;
import org.podstudio.core.api.asset.RenamePattern;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;

class RenamePresenterTest {
    @TempDir
    Path folder;

    private final Recording view = new Recording();
    private MemoryProject project;

    private static final class Recording implements RenameView {
        Preview preview = Preview.NOTHING;
        Optional<BadPattern> mistake = Optional.empty();
        int shown;

        @Override
        public void showFinding() {
            mistake = Optional.empty();
        }

        @Override
        public void show(Preview found) {
            preview = found;
            shown++;
        }

        @Override
        public void showMistake(BadPattern bad) {
            mistake = Optional.of(bad);
        }

        @Override
        public void problem(Problem problem) {
            throw new AssertionError(problem.lines());
        }
    }

    @BeforeEach
    void open() {
        project = new MemoryProject(folder);
    }

    private List<AssetId> add(String... names) {
        List<Asset> assets = new ArrayList<>();
        for (String name : names) {
            assets.add(SampleAssets.image(name));
        }
        project.assets().add(assets);
        return assets.stream().map(Asset::id).toList();
    }

    private RenamePresenter presenter(List<AssetId> ids) {
        return new RenamePresenter(view, Work.direct(), project, ids);
    }

    @Test
    void eachFileIsShownWithTheNameItWouldGetAndNothingIsRenamed() {
        List<AssetId> ids = add("a.png", "b.png");
        presenter(ids).typed("dragon_{n:3}");
        assertThat(view.preview.rows()).extracting(Preview.Row::from, Preview.Row::to)
                .containsExactly(tuple("a.png", "dragon_001.png"), tuple("b.png", "dragon_002.png"));
        assertThat(view.preview.renamed()).isEqualTo(2);
        assertThat(project.assets().find(ids.getFirst()).orElseThrow().filename()).isEqualTo("a.png");
    }

    @Test
    void whatIsTakenIsListedWithTheNumberItGetsWhetherByTheBatchOrByAFileThatIsThere() throws Exception {
        List<AssetId> ids = add("a.png", "b.png");
        Path there = project.file(project.assets().find(ids.getFirst()).orElseThrow()).resolveSibling("same_1.png");
        Files.createDirectories(there.getParent());
        Files.writeString(there, "nobody's");
        presenter(ids).typed("same");
        assertThat(view.preview.taken()).singleElement().isEqualTo(new Preview.Row("b.png", "same.png", "same_2.png", Preview.Fate.NUMBERED));
    }

    @Test
    void whoHasTheNameAlreadyKeepsIt() {
        presenter(add("a.png", "b.png")).typed("{name}");
        assertThat(view.preview.renamed()).isZero();
        assertThat(view.preview.rows()).extracting(Preview.Row::fate).containsOnly(Preview.Fate.SAME);
    }

    @Test
    void aMistakeIsToldAtItsPlaceAndTheNamesBeforeItStay() {
        RenamePresenter presenter = presenter(add("a.png"));
        presenter.typed("x{n}");
        presenter.typed("x{nn}");
        assertThat(view.mistake).hasValueSatisfying(bad -> assertThat("x{nn}".substring(bad.from(), bad.to())).isEqualTo("{nn}"));
        assertThat(view.preview.rows().getFirst().to()).isEqualTo("x1.png");
    }

    @Test
    void ofTenThousandOnlyTheLastPatternIsFoundWhenTypingIsFasterThanFinding() {
        List<AssetId> ids = add(IntStream.range(0, 10_000).mapToObj(i -> "a" + i + ".png").toArray(String[]::new));
        Deque<Runnable> behind = new ArrayDeque<>();
        RenamePresenter presenter = new RenamePresenter(view, new Work(behind::add, Runnable::run), project, ids);
        for (String typed : List.of("d", "dr", "dra", "dragon")) {
            presenter.typed(typed);
        }
        assertThat(behind).as("nothing is found on the thread that types").hasSize(4);
        behind.forEach(Runnable::run);
        assertThat(view.shown).isEqualTo(1);
        assertThat(view.preview.taken()).hasSize(9_999);
        assertThat(view.preview.rows().getLast().to()).isEqualTo("dragon_9999.png");
    }

    @Test
    void everyTokenThatIsOfferedCanBeUnderstoodAndHasItsOwnName() throws Exception {
        for (String token : TokenChips.tokens().keySet()) {
            assertThat(RenamePattern.parse(token)).as(token).isNotNull();
        }
        assertThat(TokenChips.tokens().values()).doesNotHaveDuplicates().hasSizeGreaterThan(10);
    }
}
