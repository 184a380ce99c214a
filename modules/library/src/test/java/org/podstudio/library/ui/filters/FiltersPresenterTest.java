package org.podstudio.library.ui.filters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.Facets;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.Palette;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.query.Field;
import org.podstudio.core.api.query.LabelNames;
import org.podstudio.core.api.query.Query;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;
import org.podstudio.ui.select.SearchHub;
import org.podstudio.ui.toast.Toast;

class FiltersPresenterTest {
    @TempDir
    Path folder;

    private final SearchHub hub = new SearchHub();
    private final Recording view = new Recording();
    private final List<Runnable> waiting = new ArrayList<>();
    private final Asset dragon = SampleAssets.generatedImage("dragon.png", "a red dragon");
    private final Asset horse = SampleAssets.image("horse.png");
    private final Asset cat = SampleAssets.image("cat.png");
    private MemoryProject project;
    private FiltersPresenter presenter;

    private static final class Recording implements FiltersView {
        List<FilterGroup> groups = List.of();
        long total = -1;
        boolean filtered;
        boolean withoutProject;
        int shows;
        int openings;
        final List<Toast> toasts = new ArrayList<>();

        @Override
        public void showNoProject() {
            withoutProject = true;
        }

        @Override
        public void showOpening() {
            withoutProject = false;
            openings++;
        }

        @Override
        public void show(List<FilterGroup> shown, long all, boolean narrowed) {
            groups = shown;
            total = all;
            filtered = narrowed;
            shows++;
        }

        @Override
        public void toast(Toast toast) {
            toasts.add(toast);
        }

        @Override
        public void problem(Problem problem) {
            throw new AssertionError(problem.lines());
        }
    }

    @BeforeEach
    void threeAssets() throws Exception {
        project = new MemoryProject(folder);
        project.assets().add(List.of(dragon, horse, cat));
        project.assets().curate(new Curation.SetStatus(Approval.APPROVED), List.of(dragon.id()));
        project.assets().curate(new Curation.SetStatus(Approval.REJECTED), List.of(cat.id()));
        project.assets().curate(new Curation.Tag(List.of("Red Fire", "animal"), List.of()), List.of(dragon.id()));
        project.assets().curate(new Curation.Tag(List.of("animal"), List.of()), List.of(horse.id()));
        open(Runnable::run);
    }

    private void open(Executor background) {
        presenter = new FiltersPresenter(view, new Work(background, Runnable::run), hub);
        presenter.show(Optional.of(project));
    }

    @AfterEach
    void close() {
        presenter.close();
    }

    private FilterRow row(String group, String label) {
        return view.groups.stream().filter(g -> g.id().equals(group)).flatMap(g -> g.rows().stream())
                .filter(row -> row.label().equals(label)).findFirst().orElseThrow();
    }

    private void choose(String group, String label, Choice choice) {
        presenter.choose(row(group, label).value(), choice);
    }

    @Test
    void whileAProjectIsOnItsWayNobodySaysThatThereIsNone() {
        presenter.opening(true);
        presenter.show(Optional.empty());
        assertThat(view.withoutProject).isFalse();
        presenter.opening(false);
        assertThat(view.withoutProject).as("it did not come").isTrue();
        open(waiting::add);
        assertThat(view.withoutProject).as("it is being counted").isFalse();
        int before = view.openings;
        presenter.opening(true);
        assertThat(view.openings).as("another one does not hide the counts of what is open").isEqualTo(before);
    }

    @Test
    void aColorIsChosenAndTakenBackAndWhatIsNearOneIsTheSearchsOwn() {
        project.likeness().putPalettes(Map.of(dragon.id(), new Palette(List.of(new Palette.Shade(0xd93a32, 60), new Palette.Shade(0x202020, 40))),
                cat.id(), new Palette(List.of(new Palette.Shade(0x141414, 100)))));
        hub.search("color:#d93a32");
        assertThat(view.total).isEqualTo(1);
        hub.search("");
        assertThat(row("color", "Black").count()).isEqualTo(2);
        choose("color", "Red", Choice.IN);
        assertThat(hub.current().text()).isEqualTo("color:red");
        choose("color", "Black", Choice.IN);
        assertThat(hub.current().text()).isEqualTo("(color:red OR color:black)");
        assertThat(view.total).isEqualTo(2);
        choose("color", "Red", Choice.OUT);
        assertThat(hub.current().text()).isEqualTo("color:black -color:red");
        choose("color", "Red", Choice.OUT);
        choose("color", "Black", Choice.IN);
        assertThat(hub.current().text()).isEmpty();
    }

    private void drop(String group, String label, Asset asset) {
        presenter.drop(row(group, label), List.of(project.file(asset)));
    }

    private Asset now(Asset asset) {
        return project.assets().find(asset.id()).orElseThrow();
    }

    @Test
    void whatIsDroppedOnAValueGetsItAndUndoTakesItBack() {
        drop("status", "Rejected", horse);
        assertThat(now(horse).status()).isEqualTo(Approval.REJECTED);
        assertThat(view.toasts.getLast().text()).isEqualTo("Status: Rejected for 1 asset");
        drop("tag", "Red Fire", cat);
        assertThat(now(cat).tags()).contains("Red Fire");
        view.toasts.getLast().action().orElseThrow().run().run();
        assertThat(now(cat).tags()).doesNotContain("Red Fire");
        view.toasts.getFirst().action().orElseThrow().run().run();
        assertThat(now(horse).status()).isEqualTo(Approval.PENDING);
        assertThat(project.assets().find(dragon.id()).orElseThrow().status()).as("another one").isEqualTo(Approval.APPROVED);
    }

    @Test
    void whatHasItAlreadySaysSoAndASecondStepIsNotUndoneByTheFirst() {
        drop("status", "Approved", dragon);
        assertThat(view.toasts.getLast().text()).isEqualTo("Status: Approved already; nothing changed");
        drop("status", "Approved", horse);
        Toast first = view.toasts.getLast();
        drop("tag", "animal", cat);
        first.action().orElseThrow().run().run();
        assertThat(now(horse).status()).isEqualTo(Approval.APPROVED);
        assertThat(view.toasts.getLast().text()).contains("History");
    }

    @Test
    void onlyWhatAnAssetCanBeGivenTakesADrop() {
        assertThat(view.groups.stream().flatMap(group -> group.rows().stream()).filter(row -> FilterDrop.onto(row.value()).isPresent())
                .map(row -> row.value().kind()).distinct()).contains(Facets.Kind.STATUS, Facets.Kind.RATING, Facets.Kind.TAG, Facets.Kind.THEME)
                .doesNotContain(Facets.Kind.TYPE, Facets.Kind.FORMAT, Facets.Kind.PROMPT, Facets.Kind.MONTH);
        assertThat(FilterDrop.onto(new FacetValue(Facets.Kind.LABEL, new Query.Compare(Field.LABEL, Query.Operator.EQUALS, "red"))))
                .contains(new Curation.SetLabel(ColorLabel.RED));
        assertThat(FilterDrop.onto(new FacetValue(Facets.Kind.LABEL, new Query.Compare(Field.LABEL, Query.Operator.EQUALS, "none"))))
                .contains(new Curation.SetLabel(null));
    }

    @Test
    void countsAreOfAllUntilSomethingIsChosen() {
        assertThat(view.total).isEqualTo(3);
        assertThat(view.filtered).isFalse();
        assertThat(row("status", "Approved").count()).isEqualTo(1);
        assertThat(row("status", "Undecided").count()).isEqualTo(1);
        assertThat(row("tag", "animal").count()).isEqualTo(2);
        assertThat(row("properties", "Has a prompt").count()).isEqualTo(1);
    }

    @Test
    void aChoiceIsWrittenIntoTheSearchAndTheOtherFacetsCountWhatIsLeft() {
        choose("status", "Approved", Choice.IN);
        assertThat(hub.current().text()).isEqualTo("status:approved");
        assertThat(view.total).isEqualTo(1);
        assertThat(row("tag", "animal").count()).isEqualTo(1);
        assertThat(row("status", "Approved").choice()).isEqualTo(Choice.IN);
        assertThat(row("status", "Rejected").count()).as("its own facet says what another value would add").isEqualTo(1);
    }

    @Test
    void severalValuesOfAFacetAreAlternativesAndTheSameChoiceAgainTakesItBack() {
        choose("status", "Approved", Choice.IN);
        choose("status", "Rejected", Choice.IN);
        assertThat(hub.current().text()).isEqualTo("(status:approved OR status:rejected)");
        assertThat(view.total).isEqualTo(2);
        choose("status", "Approved", Choice.IN);
        assertThat(hub.current().text()).isEqualTo("status:rejected");
        choose("status", "Rejected", Choice.IN);
        assertThat(hub.current().text()).isEmpty();
    }

    @Test
    void whatIsLeftOutStandsBesideWhatIsWanted() {
        choose("tag", "animal", Choice.IN);
        choose("tag", "Red Fire", Choice.OUT);
        assertThat(hub.current().text()).isEqualTo("tag:animal -tag:\"Red Fire\"");
        assertThat(view.total).isEqualTo(1);
        choose("tag", "Red Fire", Choice.IN);
        assertThat(hub.current().text()).as("wanted now, no longer left out").isEqualTo("(tag:animal OR tag:\"Red Fire\")");
    }

    @Test
    void whatWasTypedStaysAsItWasTyped() {
        hub.search("DRAGON -\"Blue  Sky\" rating:>=0");
        choose("status", "Approved", Choice.IN);
        assertThat(hub.current().text()).isEqualTo("DRAGON -\"Blue  Sky\" rating:>=0 status:approved");
        hub.search("dragon OR horse");
        choose("status", "Undecided", Choice.IN);
        assertThat(hub.current().text()).as("a choice holds for both alternatives").isEqualTo("(dragon OR horse) status:pending");
        assertThat(view.total).isEqualTo(1);
    }

    @Test
    void aTypedConditionIsTheSameAsAChosenOne() throws Exception {
        LabelNames.rename(project.settings(), ColorLabel.RED, "Hero");
        project.assets().curate(new Curation.SetLabel(ColorLabel.RED), List.of(horse.id(), dragon.id()));
        hub.search("is:approved OR label:hero");
        assertThat(view.total).isEqualTo(2);
        hub.search("label:HERO TAG:Animal has:prompt -is:missing");
        assertThat(row("label", "Hero").choice()).isEqualTo(Choice.IN);
        assertThat(row("tag", "animal").choice()).isEqualTo(Choice.IN);
        assertThat(row("properties", "Has a prompt").choice()).isEqualTo(Choice.IN);
        assertThat(row("properties", "File is missing").choice()).isEqualTo(Choice.OUT);
        choose("label", "Hero", Choice.IN);
        assertThat(hub.current().text()).isEqualTo("TAG:Animal has:prompt -is:missing");
    }

    @Test
    void aValueThatNothingMatchesAnyMoreCanStillBeTakenBack() {
        hub.search("tag:unicorn");
        assertThat(view.total).isZero();
        assertThat(row("tag", "unicorn").choice()).isEqualTo(Choice.IN);
        choose("tag", "unicorn", Choice.IN);
        assertThat(hub.current().text()).isEmpty();
    }

    @Test
    void aFacetIsClearedAloneOrWithEverything() {
        hub.search("dragon tag:animal -tag:b is:approved");
        presenter.clear(view.groups.stream().filter(group -> group.id().equals("tag")).findFirst().orElseThrow());
        assertThat(hub.current().text()).isEqualTo("dragon is:approved");
        presenter.clearAll();
        assertThat(hub.current().text()).isEmpty();
    }

    @Test
    void aSearchWithAMistakeKeepsTheChoicesThatWereThere() {
        choose("status", "Approved", Choice.IN);
        hub.search("status:approved rating:hi");
        assertThat(row("status", "Approved").choice()).isEqualTo(Choice.IN);
        assertThat(view.total).isEqualTo(1);
    }

    @Test
    void theTabNarrowsTheCountsAndItsOwnFacetIsNotOffered() {
        hub.show(hub.current().withType(Optional.of(MediaType.AUDIO)));
        assertThat(view.total).isZero();
        hub.show(hub.current().withType(Optional.of(MediaType.IMAGE)));
        assertThat(view.total).isEqualTo(3);
        assertThat(view.groups).noneMatch(group -> group.id().equals("type"));
    }

    @Test
    void changesThatComeWhileItCountsAreCountedTogether() {
        presenter.close();
        open(waiting::add);
        int before = view.shows;
        hub.search("a");
        hub.search("an");
        hub.search("ani");
        assertThat(waiting).as("one count under way").hasSize(1);
        waiting.removeFirst().run();
        assertThat(waiting).as("and one for all that came since").hasSize(1);
        waiting.removeFirst().run();
        assertThat(waiting).isEmpty();
        assertThat(view.shows).as("an answer to an older search is not shown").isEqualTo(before + 1);
    }

    @Test
    void aSecondChoiceBuildsOnTheFirstAlthoughItsCountsAreNotBackYet() {
        FacetValue approved = row("status", "Approved").value();
        FacetValue animal = row("tag", "animal").value();
        presenter.close();
        open(waiting::add);
        presenter.choose(approved, Choice.IN);
        presenter.choose(animal, Choice.IN);
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
        assertThat(hub.current().text()).isEqualTo("status:approved tag:animal");
    }

    @Test
    void nothingIsCountedForADockThatNobodySees() {
        presenter.seen(false);
        int before = view.shows;
        hub.search("dragon");
        assertThat(view.shows).isEqualTo(before);
        presenter.seen(true);
        assertThat(view.total).isEqualTo(1);
    }

    @Test
    void withoutAProjectItSaysSo() {
        presenter.show(Optional.empty());
        assertThat(view.withoutProject).isTrue();
    }
}
