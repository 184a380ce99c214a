package org.podstudio.library.ui.topbar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.query.LabelNames;
import org.podstudio.core.api.query.QueryPart;
import org.podstudio.core.api.query.QuerySyntaxException;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.MemorySettings;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;
import org.podstudio.ui.select.SearchHub;

class SearchPresenterTest {
    @TempDir
    Path folder;

    private final SearchHub hub = new SearchHub();
    private final Recording view = new Recording();
    private final MemorySettings settings = new MemorySettings();
    private final SearchPresenter presenter = new SearchPresenter(view, Work.direct(), hub, new RecentSearches(Optional.of(settings)));

    private static final class Recording implements SearchView {
        String text = "";
        List<QueryPart> parts = List.of();
        Optional<QuerySyntaxException> mistake = Optional.empty();
        List<Offer> offers = List.of();

        @Override
        public void show(String shown, List<QueryPart> chips, Optional<QuerySyntaxException> wrong) {
            text = shown;
            parts = chips;
            mistake = wrong;
        }

        @Override
        public void offer(String typed, List<Offer> shown) {
            offers = shown;
        }

        @Override
        public void problem(Problem problem) {
            throw new AssertionError(problem.lines());
        }
    }

    @BeforeEach
    void projectWithTagsAndNames() throws Exception {
        MemoryProject project = new MemoryProject(folder);
        Asset dragon = SampleAssets.generatedImage("dragon.png", "a red dragon");
        project.assets().add(List.of(dragon, SampleAssets.image("horse.png")));
        project.assets().curate(new Curation.Tag(List.of("red fire", "rare"), List.of()), List.of(dragon.id()));
        project.assets().curate(new Curation.SetTheme("Forest Spirits"), List.of(dragon.id()));
        LabelNames.rename(project.settings(), ColorLabel.RED, "Hero");
        presenter.show(Optional.of(project));
    }

    @AfterEach
    void close() {
        presenter.close();
    }

    private List<String> chips() {
        return view.parts.stream().map(QueryPart::text).toList();
    }

    private Offer offered(String text, String label) {
        presenter.complete(text, text.length());
        return view.offers.stream().filter(offer -> offer.label().equals(label)).findFirst().orElseThrow();
    }

    @Test
    void textBecomesChipsAndAChipThatIsRemovedLeavesTheTextOfTheOthers() {
        presenter.typed("DRAGON  tag:\"red fire\" -is:rejected label:hero");
        assertThat(chips()).containsExactly("DRAGON", "tag:\"red fire\"", "-is:rejected", "label:hero");
        presenter.remove(view.parts.get(1));
        assertThat(hub.current().text()).isEqualTo("DRAGON -is:rejected label:hero");
        assertThat(chips()).containsExactly("DRAGON", "-is:rejected", "label:hero");
        presenter.remove(view.parts.get(0));
        presenter.remove(view.parts.get(0));
        presenter.remove(view.parts.get(0));
        assertThat(hub.current().text()).isEmpty();
    }

    @Test
    void whatAnotherWindowSearchesForIsShown() {
        hub.search("status:approved");
        assertThat(view.text).isEqualTo("status:approved");
        assertThat(chips()).containsExactly("status:approved");
        presenter.clear();
        assertThat(hub.current().text()).isEmpty();
    }

    @Test
    void aMistakeIsShownAtItsCharacterAndNoChipsAreMadeOfIt() {
        presenter.typed("horse ratng:5");
        assertThat(view.mistake.orElseThrow().position()).isEqualTo(6);
        assertThat(view.mistake.get().corrected()).contains("horse rating:5");
        assertThat(view.parts).isEmpty();
        presenter.typed("horse rating:5");
        assertThat(view.mistake).isEmpty();
    }

    @Test
    void whatNothingMeasuresYetIsSaidAtItsCharacter() {
        presenter.typed("horse -seam:<2");
        assertThat(view.mistake.orElseThrow().position()).isEqualTo(7);
        assertThat(view.mistake.get().problem().why()).startsWith("Nothing measures seams yet");
        assertThat(chips()).containsExactly("horse", "-seam:<2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"horse tag:", "horse -tag:", "horse tag: ", "horse (", "horse rating:>="})
    void whatIsOnItsWayToBeRightIsNoMistakeWhileItIsTyped(String text) {
        presenter.typed("horse ");
        presenter.typed(text);
        assertThat(view.mistake).as("still typing").isEmpty();
        assertThat(hub.current().text()).as("the search that was right").isEqualTo("horse ");
        presenter.left(text);
        assertThat(view.mistake).as("nothing more is coming").isPresent();
    }

    @Test
    void theWordThatIsTypedFindsWhatBeginsSoAndKeepsDoingSo() {
        presenter.typed("dra");
        assertThat(hub.current().text()).isEqualTo("dra*");
        presenter.left("dra");
        assertThat(chips()).containsExactly("dra*");
        presenter.typed("dragon");
        presenter.typed("dragon ");
        assertThat(hub.current().text()).as("the word is complete").isEqualTo("dragon ");
        presenter.entered("red dra");
        assertThat(chips()).containsExactly("red", "dra*");
    }

    @Test
    void aSingleLetterIsWaitedFor() {
        presenter.typed("horse");
        presenter.typed("d");
        assertThat(hub.current().text()).isEqualTo("horse*");
        presenter.entered("d");
        assertThat(hub.current().text()).as("it is meant").isEqualTo("d");
    }

    @Test
    void whatOthersSearchForStaysAsTheySaidIt() {
        hub.search("type:image dragon");
        presenter.left("type:image dragon");
        assertThat(hub.current().text()).isEqualTo("type:image dragon");
        presenter.entered("type:image dragon");
        assertThat(hub.current().text()).isEqualTo("type:image dragon");
    }

    @Test
    void theWaveRunsToTheEndOfTheWordAndIsNeverEmpty() {
        assertThat(QueryField.marked("horse ratng:5 x", 6)).containsExactly(6, 13);
        assertThat(QueryField.marked("horse OR", 8)).containsExactly(7, 8);
        assertThat(QueryField.marked("", 3)).containsExactly(0, 0);
    }

    @Test
    void namesOfFieldsAndTagsAreOfferedForAWord() {
        assertThat(offered("x rat", "rating:")).isEqualTo(new Offer("rating:", "field", "x rating:", 9));
        assertThat(offered("rar", "rare").text()).isEqualTo("tag:rare ");
        assertThat(offered("-red", "red fire").text()).isEqualTo("-tag:\"red fire\" ");
    }

    @Test
    void valuesOfAFieldAreThoseOfTheProject() {
        assertThat(offered("tag:", "red fire").text()).isEqualTo("tag:\"red fire\" ");
        assertThat(offered("theme:spirit", "Forest Spirits").hint()).isEqualTo("1");
        assertThat(offered("label:h", "Hero").text()).isEqualTo("label:Hero ");
        assertThat(offered("type:", "video").text()).isEqualTo("type:video ");
        assertThat(offered("gen:auto", "Automatic1111").text()).isEqualTo("gen:Automatic1111 ");
        assertThat(offered("rating:>=", "4").text()).isEqualTo("rating:>=4 ");
    }

    @Test
    void whatIsCompletedInTheMiddleLeavesWhatStandsBehind() {
        presenter.complete("tag:ra dragon", 6);
        assertThat(view.offers.getFirst().text()).isEqualTo("tag:rare dragon");
        assertThat(view.offers.getFirst().caret()).isEqualTo(9);
    }

    @Test
    void anEmptyFieldOffersWhatWasSearchedForLatelyButNoMistakes() {
        presenter.entered("dragon");
        presenter.entered("rating:5");
        presenter.entered("rating:");
        presenter.entered("dragon");
        presenter.complete("", 0);
        assertThat(view.offers.stream().map(Offer::text)).containsExactly("dragon", "rating:5");
        assertThat(settings.get(RecentSearches.KEY)).contains("dragon\nrating:5");
    }
}
