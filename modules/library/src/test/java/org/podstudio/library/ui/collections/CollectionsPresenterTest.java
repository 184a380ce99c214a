package org.podstudio.library.ui.collections;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;
import org.podstudio.ui.select.SearchHub;
import org.podstudio.ui.toast.Toast;

class CollectionsPresenterTest {
    @TempDir
    Path folder;

    private final SearchHub hub = new SearchHub();
    private final Recording view = new Recording();
    private final List<AssetId> selected = new ArrayList<>();
    private final Asset dragon = SampleAssets.image("dragon.png");
    private final Asset horse = SampleAssets.image("horse.png");
    private final CollectionsPresenter presenter = new CollectionsPresenter(view, Work.direct(), hub, () -> selected);
    private MemoryProject project;

    private static final class Recording implements CollectionsView {
        List<Entry> collections = List.of();
        List<Entry> searches = List.of();
        String search = "";
        boolean withoutProject;
        final List<Toast> toasts = new ArrayList<>();
        final List<Problem> problems = new ArrayList<>();

        @Override
        public void showNoProject() {
            withoutProject = true;
        }

        @Override
        public void show(List<Entry> ofCollections, List<Entry> ofSearches, String text) {
            collections = ofCollections;
            searches = ofSearches;
            search = text;
        }

        @Override
        public void toast(Toast toast) {
            toasts.add(toast);
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }
    }

    @BeforeEach
    void twoAssets() {
        project = new MemoryProject(folder);
        project.assets().add(List.of(dragon, horse));
        presenter.show(Optional.of(project));
    }

    @AfterEach
    void close() {
        presenter.close();
    }

    private Entry only() {
        assertThat(view.collections).hasSize(1);
        return view.collections.getFirst();
    }

    @Test
    void aNewCollectionHoldsWhatIsSelected() {
        selected.add(dragon.id());
        presenter.createOfSelection("Best of");
        assertThat(only().name()).isEqualTo("Best of");
        assertThat(only().count()).contains(1L);
    }

    @Test
    void openingACollectionFiltersTheLibraryAndOpeningItAgainShowsEverything() throws Exception {
        presenter.create("Best of");
        presenter.open(only());
        assertThat(hub.current().text()).isEqualTo("collection:\"Best of\"");
        assertThat(view.search).as("the open one is marked").isEqualTo(only().query());
        assertThat(project.assets().count(project.query(hub.current().text()))).isZero();
        presenter.open(only());
        assertThat(hub.current().text()).isEmpty();
    }

    @Test
    void whatIsPutInCanBeTakenBackFromTheToast() {
        presenter.create("Best");
        selected.addAll(List.of(dragon.id(), horse.id()));
        presenter.addSelection(only());
        assertThat(only().count()).contains(2L);
        view.toasts.getLast().action().orElseThrow().run().run();
        assertThat(only().count()).contains(0L);
    }

    @Test
    void theUndoOfTheToastNeverTakesBackALaterStep() {
        presenter.create("Best");
        selected.addAll(List.of(dragon.id(), horse.id()));
        presenter.addSelection(only());
        Runnable undo = view.toasts.getLast().action().orElseThrow().run();
        project.assets().perform(new Curation.SetStatus(Approval.REJECTED), List.of(dragon.id()));
        undo.run();
        assertThat(project.assets().find(dragon.id()).orElseThrow().status()).isEqualTo(Approval.REJECTED);
        assertThat(only().count()).contains(2L);
        assertThat(view.toasts.getLast().text()).startsWith("Other steps came after it");
    }

    @Test
    void whatIsTakenOutStaysInTheProject() {
        selected.add(dragon.id());
        presenter.createOfSelection("Best");
        presenter.takeOutSelection(only());
        assertThat(only().count()).contains(0L);
        assertThat(project.assets().find(dragon.id())).isPresent();
    }

    @Test
    void withNothingSelectedItSaysWhatToDo() {
        presenter.create("Best");
        presenter.addSelection(only());
        assertThat(view.problems).singleElement().extracting(Problem::code).isEqualTo("nothing-selected");
    }

    @Test
    void droppedFilesOfAssetsGoInAndOthersAreRefused() {
        presenter.create("Best");
        presenter.drop(only(), List.of(project.file(horse), folder.resolve("foreign.png")));
        assertThat(only().count()).contains(1L);
        presenter.drop(only(), List.of(folder.resolve("foreign.png")));
        assertThat(view.problems).singleElement().extracting(Problem::code).isEqualTo("not-in-project");
    }

    @Test
    void aDeletedCollectionComesBackWithItsAssetsWhenThatIsUndone() {
        selected.addAll(List.of(horse.id(), dragon.id()));
        presenter.createOfSelection("Best");
        presenter.open(only());
        presenter.delete(only());
        assertThat(view.collections).isEmpty();
        assertThat(hub.current().text()).as("nobody stays in a collection that is gone").isEmpty();
        view.toasts.getLast().action().orElseThrow().run().run();
        assertThat(only().count()).contains(2L);
        assertThat(project.collections().assets(only().id().orElseThrow())).containsExactly(horse.id(), dragon.id());
    }

    @Test
    void anOpenCollectionStaysOpenUnderItsNewName() {
        presenter.create("Best");
        presenter.open(only());
        presenter.rename(only(), "The very best");
        assertThat(hub.current().text()).isEqualTo("collection:\"The very best\"");
        assertThat(only().query()).isEqualTo(hub.current().text());
    }

    @Test
    void aNameThatIsTakenIsSaid() {
        presenter.create("Best");
        presenter.create("BEST");
        assertThat(view.problems).singleElement().extracting(Problem::code).isEqualTo("name-taken");
    }

    @Test
    void thePresentSearchIsKeptWithItsOrderAndCountsLive() throws Exception {
        hub.show(hub.current().withText("is:approved").withSort(new AssetSort(AssetSort.Field.NAME, false)));
        presenter.pin("Finished");
        assertThat(view.searches).singleElement().satisfies(entry -> assertThat(entry.count()).contains(0L));
        project.assets().curate(new Curation.SetStatus(Approval.APPROVED), List.of(dragon.id()));
        presenter.show(Optional.of(project));
        assertThat(view.searches.getFirst().count()).contains(1L);
        hub.show(hub.current().withText("").withSort(AssetSort.NEWEST));
        presenter.open(view.searches.getFirst());
        assertThat(hub.current().text()).isEqualTo("is:approved");
        assertThat(hub.current().sort()).isEqualTo(new AssetSort(AssetSort.Field.NAME, false));
        presenter.delete(view.searches.getFirst());
        assertThat(view.searches).isEmpty();
        view.toasts.getLast().action().orElseThrow().run().run();
        assertThat(view.searches).hasSize(1);
    }

    @Test
    void withoutAProjectItSaysSo() {
        presenter.show(Optional.empty());
        assertThat(view.withoutProject).isTrue();
    }
}
