package org.podstudio.inspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;
import org.podstudio.ui.select.AssetSelection;

class SubjectPresenterTest {
    @TempDir
    Path folder;

    private final Asset cat = SampleAssets.image("cat.png");
    private final Asset dog = SampleAssets.image("dog.png");
    private final List<Optional<Subject>> shown = new CopyOnWriteArrayList<>();
    private MemoryProject project;
    private SubjectPresenter presenter;

    @BeforeEach
    void open() throws Exception {
        project = new MemoryProject(folder);
        project.assets().add(List.of(cat, dog));
        presenter = new SubjectPresenter(shown::add, problem -> {
            throw new AssertionError(problem.what());
        }, Work.direct());
    }

    private AssetSelection selected(Optional<Asset> lead, Asset... assets) {
        return new AssetSelection(project, List.of(assets).stream().map(Asset::id).toList(), lead.map(Asset::id));
    }

    @Test
    void theLeadOfTheSelectionIsJudgedAndElseTheFirst() {
        presenter.show(Optional.of(selected(Optional.of(dog), cat, dog)));
        presenter.show(Optional.of(selected(Optional.empty(), cat, dog)));
        presenter.show(Optional.of(selected(Optional.of(dog), cat)));
        assertThat(shown).extracting(subject -> subject.orElseThrow().lead().filename()).containsExactly("dog.png", "cat.png", "cat.png");
        assertThat(shown.getFirst().orElseThrow().ids()).containsExactly(cat.id(), dog.id());
    }

    @Test
    void nothingSelectedIsNoSubjectAndWhatIsRemovedIsNoneEither() {
        presenter.show(Optional.empty());
        presenter.show(Optional.of(selected(Optional.empty())));
        assertThat(shown).containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    @Timeout(60)
    void aChangeOfWhatIsSelectedIsReadAgainAndOneOfSomethingElseIsNot() throws Exception {
        presenter.show(Optional.of(selected(Optional.of(cat), cat)));
        project.assets().curate(new Curation.Rate(4), List.of(dog.id()));
        project.assets().curate(new Curation.Rate(3), List.of(cat.id()));
        while (shown.size() < 2) { // changes are gathered for a moment
            Thread.sleep(10);
        }
        assertThat(shown).hasSize(2);
        assertThat(shown.getLast().orElseThrow().lead().rating()).isEqualTo(3);
    }
}
