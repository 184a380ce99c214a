package org.podstudio.packbuilder.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.testsupport.SampleAssets;

/** Which pictures stand for a pack. */
class PackHeroesTest extends PackBuilding {
    @Test
    void theBestRatedPicturesAreMarkedAsHeroes() throws Exception {
        List<Asset> more = java.util.stream.IntStream.range(0, 5).mapToObj(i -> SampleAssets.image("more_" + i + ".png")).toList();
        project.assets().add(more);
        project.assets().curate(new Curation.Rate(5), more.stream().map(Asset::id).toList());
        collect();
        presenter.add(project, more.stream().map(Asset::id).toList());
        assertThat(view.heroes).containsExactlyInAnyOrderElementsOf(more.stream().map(Asset::id).toList());
    }

    @Test
    void chosenHeroesTakeThePlaceOfTheBestRatedAndAreUndoneKeptAndBuilt() {
        collect();
        assertThat(view.heroesChosen).isFalse();
        presenter.edited(named("Dragons"));
        presenter.star(List.of(three.get(2).id()));
        presenter.star(List.of(three.get(1).id()));
        assertThat(view.heroes).containsExactlyInAnyOrder(three.get(1).id(), three.get(2).id());
        presenter.star(List.of(three.get(1).id()));
        assertThat(view.heroes).containsExactly(three.get(2).id());
        presenter.undo();
        assertThat(view.heroes).hasSize(2);
        presenter.redo();
        assertThat(view.heroes).containsExactly(three.get(2).id());
        RecordingView again = new RecordingView();
        PackBuilderPresenter next = presenter(again);
        next.open(project);
        assertThat(again.heroes).as("the draft keeps them").containsExactly(three.get(2).id());
        presenter.build();
        assertThat(queue.requests.getFirst().settings()).containsEntry("heroes", List.of(three.get(2).id().toString()));
        presenter.remove(List.of(three.get(2).id()));
        assertThat(view.heroesChosen).as("the chosen one is no longer in the pack").isFalse();
        assertThat(view.heroes).hasSize(2);
    }

    @Test
    void noMoreHeroesAreChosenThanThePackShows() {
        List<Asset> more = java.util.stream.IntStream.range(0, 6).mapToObj(i -> SampleAssets.image("more" + i + ".png")).toList();
        project.assets().add(more);
        presenter.add(project, more.stream().map(Asset::id).toList());
        presenter.star(more.stream().map(Asset::id).toList());
        assertThat(view.heroesFull).isTrue();
        assertThat(view.heroesChosen).isFalse();
        presenter.star(more.stream().skip(1).map(Asset::id).toList());
        assertThat(view.heroes).hasSize(5).doesNotContain(more.getFirst().id());
    }
}
