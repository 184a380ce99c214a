package org.podstudio.library.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.CurationStep;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;

class HistoryPresenterTest {
    @TempDir
    Path folder;

    private final List<CurationStep> shown = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Asset asset = SampleAssets.image("a.png");
    private final HistoryPresenter presenter = new HistoryPresenter(new View(), Work.direct());
    private MemoryProject project;
    private final CountDownLatch five = new CountDownLatch(1);
    private boolean none;

    @BeforeEach
    void fourRatings() throws Exception {
        project = new MemoryProject(folder);
        project.assets().add(List.of(asset));
        for (int stars = 1; stars <= 4; stars++) {
            project.assets().curate(new Curation.Rate(stars), List.of(asset.id()));
        }
        presenter.show(Optional.of(project));
    }

    @AfterEach
    void close() {
        presenter.close();
    }

    private Integer stars() {
        return project.assets().find(asset.id()).orElseThrow().rating();
    }

    private List<Boolean> undone() {
        return shown.stream().map(CurationStep::undone).toList();
    }

    @Test
    void theNewestStepStandsAbove() {
        assertThat(shown).hasSize(4).extracting(CurationStep::number).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(undone()).containsOnly(false);
    }

    @Test
    void goingToAStepTakesBackAllAfterIt() {
        presenter.goTo(shown.get(2).number());
        assertThat(stars()).isEqualTo(2);
        assertThat(undone()).containsExactly(true, true, false, false);
    }

    @Test
    void goingToOneThatWasTakenBackDoesItAgainAndThoseBeforeIt() {
        presenter.goTo(HistoryPresenter.START);
        assertThat(stars()).isNull();
        presenter.goTo(shown.get(1).number());
        assertThat(stars()).isEqualTo(3);
        assertThat(undone()).containsExactly(true, false, false, false);
        assertThat(problems).isEmpty();
    }

    @Test
    void goingToWhereItStandsChangesNothing() {
        presenter.goTo(shown.getFirst().number());
        assertThat(stars()).isEqualTo(4);
    }

    @Test
    void stepsDoneElsewhereAppear() throws Exception {
        project.assets().curate(new Curation.Rate(5), List.of(asset.id()));
        // Told in bursts, a moment later.
        assertThat(five.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void withoutAProjectThereIsNone() {
        presenter.show(Optional.empty());
        assertThat(none).isTrue();
    }

    private final class View implements HistoryView {
        @Override
        public void showNoProject() {
            none = true;
        }

        @Override
        public void show(List<CurationStep> steps) {
            shown.clear();
            shown.addAll(steps);
            if (steps.size() == 5) {
                five.countDown();
            }
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }
    }
}
