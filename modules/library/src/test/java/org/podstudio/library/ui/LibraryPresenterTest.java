package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.podstudio.testsupport.Waiting.until;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.query.LabelNames;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.MemorySettings;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Work;
import org.podstudio.ui.select.AssetSelection;

class LibraryPresenterTest {
    @TempDir
    Path folder;

    private final RecordingView view = new RecordingView();
    private final AtomicReference<Optional<AssetSelection>> published = new AtomicReference<>(Optional.empty());
    private final LibraryPresenter presenter = new LibraryPresenter(view, Work.direct(), published::set);
    private final Asset dragon = SampleAssets.generatedImage("dragon.png", "a red dragon over a castle");
    private final Asset horse = SampleAssets.image("horse.png");
    private MemoryProject project;

    @BeforeEach
    void projectWithTwoAssets() {
        project = new MemoryProject(folder);
        project.assets().add(List.of(dragon, horse));
    }

    @AfterEach
    void close() {
        presenter.close();
    }

    @Test
    void anEmptyProjectSaysWhatToDoFirst() {
        presenter.show(Optional.of(new MemoryProject(folder.resolve("empty"))));
        assertThat(view.centre).isEqualTo(LibraryView.Centre.EMPTY);
    }

    @Test
    void withoutAProjectItSaysSo() {
        presenter.show(Optional.empty());
        assertThat(view.centre).isEqualTo(LibraryView.Centre.NO_PROJECT);
        assertThat(view.status).isEmpty();
    }

    @Test
    void whileAProjectIsOnItsWayNobodySaysThatThereIsNoneNorThatItIsEmpty() {
        List<Runnable> waiting = new java.util.ArrayList<>();
        LibraryPresenter slow = new LibraryPresenter(view, new Work(waiting::add, Runnable::run), published::set);
        slow.opening(true);
        slow.show(Optional.empty());
        assertThat(view.centre).isEqualTo(LibraryView.Centre.LOADING);
        assertThat(view.status).isEqualTo("Opening the project…");
        slow.show(Optional.of(project));
        slow.opening(false);
        assertThat(view.status).as("its list is not there yet").isEqualTo("Opening the project…");
        for (int i = 0; i < waiting.size(); i++) {
            waiting.get(i).run();
        }
        assertThat(view.status).startsWith("2 of 2 shown");
        slow.show(Optional.empty());
        assertThat(view.centre).as("it was closed").isEqualTo(LibraryView.Centre.NO_PROJECT);
        slow.close();
    }

    @Test
    void searchFindsAssetsByWordsOfTheirPrompt() {
        presenter.show(Optional.of(project));
        presenter.search("castle");
        assertThat(view.content.ids()).containsExactly(dragon.id());
        assertThat(view.counts).isEqualTo(Map.of(LibraryTab.IMAGES, 1L, LibraryTab.AUDIO, 0L, LibraryTab.VIDEO, 0L, LibraryTab.ALL, 1L));
        assertThat(view.status).startsWith("1 of 2 shown");
    }

    @Test
    void aSearchWithoutMatchesOffersTheWayBack() {
        presenter.show(Optional.of(project));
        presenter.search("unicorn");
        assertThat(view.centre).isEqualTo(LibraryView.Centre.NO_MATCH);
    }

    @Test
    void ofASearchWithAMistakeTheGoodPartIsShownAndThePlaceIsNamed() {
        presenter.show(Optional.of(project));
        presenter.search("horse rating:high");
        assertThat(view.mistake).isPresent();
        assertThat(view.mistake.get().problem().why()).contains("at character 14");
        assertThat(view.content.ids()).containsExactly(horse.id());
        presenter.search("dragon");
        assertThat(view.mistake).isEmpty();
    }

    @Test
    void theSelectionIsPublishedInTheOrderOfTheGridAndItsSizeIsSummed() {
        presenter.show(Optional.of(project));
        presenter.selection().all();
        assertThat(published.get().orElseThrow().ids()).containsExactlyElementsOf(view.content.ids());
        assertThat(view.status).isEqualTo("2 of 2 shown · 2 selected · " + Texts.bytes(2000));
    }

    @Test
    void withNothingSelectedKeysWorkOnTheFocusedAsset() {
        presenter.show(Optional.of(project));
        assertThat(presenter.targets()).isEmpty();
        presenter.selection().focusOnly(1);
        assertThat(presenter.targets()).containsExactly(view.content.id(1));
    }

    @Test
    void anAssetThatArrivesAppearsByItself() throws Exception {
        presenter.show(Optional.of(project));
        project.assets().add(List.of(SampleAssets.image("late.png")));
        until(() -> view.content.size() == 3);
    }

    @Test
    void aDecisionMadeElsewhereIsShown() throws Exception {
        presenter.show(Optional.of(project));
        int at = view.content.indexOf(horse.id());
        assertThat(view.content.cell(at).status()).isEqualTo(Approval.PENDING);
        project.assets().curate(new Curation.SetStatus(Approval.APPROVED), List.of(horse.id()));
        until(() -> view.content.cell(at).status() == Approval.APPROVED);
    }

    @Test
    void searchAndTabNarrowTogether() throws Exception {
        project.assets().curate(new Curation.SetStatus(Approval.REJECTED), List.of(horse.id()));
        presenter.show(Optional.of(project));
        presenter.search("-is:rejected");
        assertThat(view.content.ids()).containsExactly(dragon.id());
        presenter.choose(LibraryTab.AUDIO);
        assertThat(view.centre).isEqualTo(LibraryView.Centre.NO_MATCH);
    }

    @Test
    void aLabelIsFoundByTheNameThatTheUserGaveIt() throws Exception {
        LabelNames.rename(project.settings(), ColorLabel.RED, "Hero");
        project.assets().curate(new Curation.SetLabel(ColorLabel.RED), List.of(horse.id()));
        presenter.show(Optional.of(project));
        presenter.search("label:hero");
        assertThat(view.mistake).isEmpty();
        assertThat(view.content.ids()).containsExactly(horse.id());
    }

    @Test
    void selectionIsDroppedForWhatTheSearchHides() {
        presenter.show(Optional.of(project));
        presenter.selection().all();
        presenter.search("dragon");
        List<AssetId> left = published.get().orElseThrow().ids();
        assertThat(left).containsExactly(dragon.id());
    }

    @Test
    void whatComesInWhereNobodyLooksIsCountedUntilItIsSeen() throws Exception {
        presenter.show(Optional.of(project));
        view.visible = List.of(dragon.id());
        project.assets().add(List.of(SampleAssets.image("late.png"), SampleAssets.image("later.png")));
        until(() -> view.arrivals == 2);
        presenter.goToArrivals();
        assertThat(view.arrivals).isZero();
        assertThat(view.content.id(view.revealed)).isNotIn(dragon.id(), horse.id());
        assertThat(presenter.selection().lead()).isEqualTo(view.revealed);
    }

    @Test
    void whatComesInBeforeTheUsersEyesNeedsNoChip() throws Exception {
        presenter.show(Optional.of(project));
        Asset late = SampleAssets.image("late.png");
        view.visible = List.of(late.id());
        project.assets().add(List.of(late));
        until(() -> view.content.size() == 3);
        assertThat(view.arrivals).isZero();
    }

    @Test
    void whatAFilterBringsBackIsNoArrival() {
        presenter.show(Optional.of(project));
        presenter.search("dragon");
        presenter.search("");
        assertThat(view.content.size()).isEqualTo(2);
        assertThat(view.arrivals).isZero();
    }

    @Test
    void eachTabComesBackAsItWasLeft() {
        presenter.show(Optional.of(project));
        presenter.choose(LibraryTab.IMAGES);
        presenter.choose(SortChoice.NAME);
        presenter.zoomed(300);
        presenter.selection().only(1);
        GridPlace place = new GridPlace(List.of(new GridPlace.Seen(horse.id(), -20)));
        view.place = place;
        presenter.choose(LibraryTab.ALL);
        assertThat(view.look).isEqualTo(TabLooks.Look.STANDARD);
        assertThat(view.place).as("never left: its top").isEqualTo(GridPlace.TOP);
        presenter.selection().only(0);
        presenter.choose(LibraryTab.IMAGES);
        assertThat(view.look).isEqualTo(new TabLooks.Look(SortChoice.NAME, 300, TabLooks.Layout.GRID));
        assertThat(view.place).isEqualTo(place);
        assertThat(presenter.selection().ids()).containsExactly(horse.id());
        assertThat(view.content.ids()).containsExactly(dragon.id(), horse.id());
    }

    @Test
    void howTabsLookIsFoundAgainAfterARestart() throws Exception {
        MemorySettings settings = new MemorySettings();
        presenter.keepLooksIn(settings);
        presenter.show(Optional.of(project));
        presenter.choose(LibraryTab.AUDIO);
        presenter.choose(SortChoice.LONGEST);
        presenter.choose(TabLooks.Layout.LIST);
        presenter.zoomed(96);
        until(() -> settings.get("library.audio.picture").equals(Optional.of("96")));
        RecordingView second = new RecordingView();
        try (LibraryPresenter restarted = new LibraryPresenter(second, Work.direct(), published::set)) {
            restarted.keepLooksIn(settings);
            assertThat(second.tab).isEqualTo(LibraryTab.AUDIO);
            assertThat(second.look).isEqualTo(new TabLooks.Look(SortChoice.LONGEST, 96, TabLooks.Layout.LIST));
        }
    }

    @Test
    void wordsInTheSettingsThatAnotherVersionWroteAreTakenForTheStandard() {
        MemorySettings settings = new MemorySettings();
        settings.put("library.open", "holograms");
        settings.put("library.all.sort", "loudest");
        settings.put("library.all.picture", "9999");
        presenter.keepLooksIn(settings);
        assertThat(view.tab).isEqualTo(LibraryTab.ALL);
        assertThat(view.look).isEqualTo(new TabLooks.Look(SortChoice.NEWEST, GridGeometry.MAX_PICTURE_PX, TabLooks.Layout.GRID));
    }

    @Test
    void anotherOrderBeginsAtTheTopUnlessTheFocusIsInView() {
        presenter.show(Optional.of(project));
        presenter.choose(SortChoice.NAME);
        view.place = new GridPlace(List.of(new GridPlace.Seen(horse.id(), 0)));
        presenter.choose(SortChoice.NAME_DOWN);
        assertThat(view.place).isEqualTo(GridPlace.TOP);
        GridPlace held = new GridPlace(List.of(new GridPlace.Seen(horse.id(), 40)));
        view.place = held;
        view.focusInView = true;
        presenter.choose(SortChoice.NAME);
        assertThat(view.place).isEqualTo(held);
    }

    @Test
    void whatComesInByItselfLeavesEverythingInItsColumn() throws Exception {
        presenter.show(Optional.of(project));
        GridPlace held = new GridPlace(List.of(new GridPlace.Seen(horse.id(), 40)), 2, false);
        view.place = held;
        project.assets().add(List.of(SampleAssets.image("cat.png")));
        presenter.refresh();
        assertThat(view.place.column()).isEqualTo(2);
        presenter.search("horse");
        assertThat(view.place.column()).as("another list").isEqualTo(-1);
        view.place = held;
        presenter.search("");
        assertThat(view.place.column()).isEqualTo(-1);
    }

    @Test
    void afterSomethingWentTheTopIsFullAgain() {
        GridPlace top = new GridPlace(List.of(new GridPlace.Seen(horse.id(), 40)), 2, false);
        assertThat(top.inSame().column()).isEqualTo(-1);
        assertThat(new GridPlace(top.seen(), 2, true).inSame().column()).isEqualTo(2);
    }
}
