package org.podstudio.library.ui.filters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.Palette;
import org.podstudio.core.api.query.LabelNames;

class FiltersPresenterTest extends FiltersOfThree {
    private final List<Runnable> waiting = new ArrayList<>();

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
