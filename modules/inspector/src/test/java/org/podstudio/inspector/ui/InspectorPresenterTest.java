package org.podstudio.inspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Work;
import org.podstudio.ui.select.AssetSelection;
import org.podstudio.ui.toast.Toast;

class InspectorPresenterTest implements InspectorView {
    @TempDir
    Path folder;

    private final Asset dragon = SampleAssets.generatedImage("dragon.png", "a red dragon");
    private final Asset horse = SampleAssets.image("horse.png");
    private final InspectorPresenter presenter = new InspectorPresenter(this, Work.direct());
    private volatile Inspected shown = new Inspected.Nothing();
    private MemoryProject project;
    private final List<Toast> toasts = new ArrayList<>();

    @BeforeEach
    void open() {
        project = new MemoryProject(folder);
        project.assets().add(List.of(dragon, horse));
    }

    @AfterEach
    void close() {
        presenter.close();
    }

    @Override
    public void show(Inspected inspected) {
        shown = inspected;
    }

    @Override
    public void toast(Toast toast) {
        toasts.add(toast);
    }

    @Override
    public void problem(Problem problem) {
        throw new AssertionError(problem.lines());
    }

    private void select(AssetId... ids) {
        presenter.show(Optional.of(new AssetSelection(project, List.of(ids), Optional.empty())));
    }

    private Asset stored(Asset asset) {
        return project.assets().find(asset.id()).orElseThrow();
    }

    @Test
    void oneAssetIsShownWithItsPrompt() {
        select(dragon.id());
        assertThat(((Inspected.One) shown).asset().generator().prompt()).isEqualTo("a red dragon");
    }

    @Test
    void ofSeveralAssetsItIsToldWhatTheyShareAndHowManyHaveWhatTheyDoNot() throws Exception {
        project.assets().curate(new Curation.Tag(List.of("fantasy", "red"), List.of()), List.of(dragon.id()));
        project.assets().curate(new Curation.Tag(List.of("fantasy"), List.of()), List.of(horse.id()));
        project.assets().curate(new Curation.SetStatus(Approval.APPROVED), List.of(horse.id()));
        select(dragon.id(), horse.id());
        Inspected.Several several = (Inspected.Several) shown;
        assertThat(several.curated().shared()).containsExactly("fantasy");
        assertThat(several.curated().tags()).containsEntry("red", 1);
        assertThat(several.curated().decision()).isEmpty();
        assertThat(several.curated().decisions()).containsEntry(Approval.APPROVED, 1).containsEntry(Approval.PENDING, 1);
        assertThat(several.curated().rating()).contains(0);
        assertThat(MixedWords.of(several.curated(), 2)).containsExactly("Several decisions: 1 undecided, 1 approved");
        assertThat(several.bytes()).isEqualTo(2000);
    }

    @Test
    void whatIsEditedIsWrittenToAllThatAreSelected() {
        select(dragon.id(), horse.id());
        presenter.tag("sky, castle");
        presenter.rate(5);
        presenter.theme(" fantasy ");
        for (Asset asset : List.of(stored(dragon), stored(horse))) {
            assertThat(asset.tags()).containsExactlyInAnyOrder("sky", "castle");
            assertThat(asset.rating()).isEqualTo(5);
            assertThat(asset.theme()).isEqualTo("fantasy");
        }
    }

    @Test
    void eachEditOfSeveralIsOneStepThatIsToldWithUndo() throws Exception {
        select(dragon.id(), horse.id());
        presenter.decide(Approval.APPROVED);
        presenter.rate(4);
        presenter.label(ColorLabel.BLUE);
        presenter.tag("sky");
        presenter.theme("fantasy");
        presenter.note("same light");
        assertThat(toasts).hasSize(6);
        for (Asset asset : List.of(stored(dragon), stored(horse))) {
            assertThat(asset.status()).isEqualTo(Approval.APPROVED);
            assertThat(asset.label()).isEqualTo(ColorLabel.BLUE);
            assertThat(asset.notes()).isEqualTo("same light");
        }
        toasts.getLast().action().orElseThrow().run().run();
        assertThat(stored(dragon).notes()).isNull();
        assertThat(stored(horse).notes()).isNull();
        Toast early = toasts.getFirst();
        early.action().orElseThrow().run().run();
        assertThat(stored(dragon).status()).as("other steps came after it").isEqualTo(Approval.APPROVED);
        for (int steps = 0; steps < 5; steps++) {
            assertThat(project.assets().undo()).isPresent();
        }
        assertThat(project.assets().undo()).isEmpty();
        assertThat(stored(horse).label()).isNull();
        assertThat(stored(horse).status()).isEqualTo(Approval.PENDING);
    }

    @Test
    void aLabelThatSomeHaveIsGivenToAllAndOneThatAllHaveIsTakenAway() throws Exception {
        project.assets().curate(new Curation.SetLabel(ColorLabel.RED), List.of(dragon.id()));
        select(dragon.id(), horse.id());
        presenter.label(ColorLabel.RED);
        assertThat(stored(horse).label()).isEqualTo(ColorLabel.RED);
        select(horse.id(), dragon.id());
        presenter.label(ColorLabel.RED);
        assertThat(stored(dragon).label()).isNull();
        assertThat(stored(horse).label()).isNull();
    }

    @Test
    void ofVeryManyTheFirstAreComparedAndThatIsSaid() {
        Curated.Gathering some = new Curated.Gathering();
        some.add(dragon);
        assertThat(MixedWords.of(some.all(), 3)).containsExactly("Compared: the first 1 of 3");
    }

    @Test
    void aChangeMadeElsewhereIsShown() throws Exception {
        select(dragon.id());
        project.assets().curate(new Curation.Rate(3), List.of(dragon.id()));
        long end = System.nanoTime() + 5_000_000_000L;
        while (!Integer.valueOf(3).equals(((Inspected.One) shown).asset().rating())) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(20);
        }
    }

    @Test
    void aNoteGoesToTheAssetThatIsShownThoughTheNextIsBeingRead() {
        Deque<Runnable> behind = new ArrayDeque<>();
        InspectorPresenter slow = new InspectorPresenter(this, new Work(behind::add, Runnable::run));
        slow.show(Optional.of(new AssetSelection(project, List.of(dragon.id()), Optional.empty())));
        behind.remove().run();
        slow.show(Optional.of(new AssetSelection(project, List.of(horse.id()), Optional.empty())));
        slow.note("scales too dark");
        behind.forEach(Runnable::run);
        slow.close();
        assertThat(stored(dragon).notes()).isEqualTo("scales too dark");
        assertThat(stored(horse).notes()).isNull();
        assertThat(((Inspected.One) shown).asset().id()).isEqualTo(horse.id());
    }

    @Test
    void aChangeBetweenReadingAndShowingIsNotMissed() throws Exception {
        Deque<Runnable> behind = new ArrayDeque<>();
        Queue<Runnable> shows = new ConcurrentLinkedQueue<>();
        InspectorPresenter slow = new InspectorPresenter(this, new Work(behind::add, shows::add));
        slow.show(Optional.of(new AssetSelection(project, List.of(dragon.id()), Optional.empty())));
        behind.remove().run();
        project.assets().curate(new Curation.Rate(4), List.of(dragon.id()));
        long end = System.nanoTime() + 5_000_000_000L;
        while (!(shown instanceof Inspected.One one) || !Integer.valueOf(4).equals(one.asset().rating())) {
            assertThat(System.nanoTime()).as("the rating was not shown").isLessThan(end);
            Optional.ofNullable(shows.poll()).ifPresent(Runnable::run);
            Optional.ofNullable(behind.poll()).ifPresent(Runnable::run);
            Thread.sleep(5);
        }
        slow.close();
    }

    @Test
    void withNothingSelectedNothingIsShownAndNothingWritten() {
        select();
        presenter.rate(5);
        assertThat(shown).isInstanceOf(Inspected.Nothing.class);
        assertThat(stored(dragon).rating()).isNull();
    }

    @Test
    void factsThatAreNotKnownAreLeftOut() {
        assertThat(Facts.ofFile(dragon)).extracting(Facts.Fact::name).contains("Type", "SHA-256").doesNotContain("Duration", "Sample rate");
        assertThat(Facts.summary(dragon)).isEqualTo("PNG · 64 × 64 · " + Texts.bytes(1024));
        assertThat(Facts.ofGenerator(dragon.generator())).extracting(Facts.Fact::name).contains("Seed", "Steps").doesNotContain("LoRAs");
    }

    @Test
    void passesAreToldInTheOrderInWhichTheyRan() {
        GeneratorMetadata one = dragon.generator();
        GeneratorMetadata two = new GeneratorMetadata(one.platform(), null, null, null, one.prompt(), null, null, null, null, null, null, null,
                List.of(), "comfyui", 4, 1, Map.of(), List.of(
                        new GeneratorMetadata.Pass("refiner", null, null, BigInteger.TWO, 8, "dpmpp_2m", null, 5.0, 0.4),
                        new GeneratorMetadata.Pass("base", null, null, BigInteger.ONE, 20, "euler", "normal", 7.0, null)));
        assertThat(Facts.ofGenerator(two)).contains(
                new Facts.Fact("Pass 1", "base, seed 1, steps 20, euler, normal, CFG 7.0"),
                new Facts.Fact("Pass 2", "refiner, seed 2, steps 8, dpmpp_2m, CFG 5.0, denoise 0.4"));
    }
}
