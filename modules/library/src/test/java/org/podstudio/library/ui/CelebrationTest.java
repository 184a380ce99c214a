package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.podstudio.testsupport.Waiting.until;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.UIManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Motion;
import org.podstudio.ui.Work;

class CelebrationTest {
    @TempDir
    Path folder;

    private final RecordingView view = new RecordingView();

    @AfterEach
    void motionAsItWas() {
        UIManager.put(Motion.KEY, null);
    }

    @Test
    void theFirstAssetsOfAProjectAreCelebratedOnceInItsLife() {
        MemoryProject project = new MemoryProject(folder);
        LibraryPresenter presenter = new LibraryPresenter(view, Work.direct(), selected -> { });
        presenter.show(Optional.of(project));
        project.assets().add(List.of(SampleAssets.image("a.png"), SampleAssets.image("b.png")));
        until(() -> view.celebrated.equals(List.of(2L)));
        project.assets().add(List.of(SampleAssets.image("c.png")));
        until(() -> view.content.size() == 3);
        presenter.show(Optional.empty());
        presenter.show(Optional.of(project));
        presenter.close();
        assertThat(view.celebrated).containsExactly(2L);
    }

    @Test
    void whatWasThereBeforeIsNone() {
        MemoryProject project = new MemoryProject(folder);
        project.assets().add(List.of(SampleAssets.image("a.png")));
        LibraryPresenter presenter = new LibraryPresenter(view, Work.direct(), selected -> { });
        presenter.show(Optional.of(project));
        presenter.close();
        assertThat(view.celebrated).isEmpty();
    }

    @Test
    void emptiedAndFilledAgainIsNoFirstTime() {
        MemoryProject project = new MemoryProject(folder);
        List<Long> came = new ArrayList<>();
        FirstAssets first = new FirstAssets(Work.direct(), came::add);
        for (long total : new long[] {0, 1, 0, 5}) {
            first.counted(project, total);
        }
        assertThat(came).containsExactly(1L);
    }

    @Test
    void itComesUpAndGoesUnlessNothingShallMove() {
        assertThat(Celebration.Look.after(0, false).opacity()).isZero();
        Celebration.Look middle = Celebration.Look.after(Celebration.LASTS_MS / 2, false);
        assertThat(middle).isEqualTo(new Celebration.Look(1, 0, 1));
        assertThat(Celebration.Look.after(Celebration.LASTS_MS, false).opacity()).isZero();
        assertThat(Celebration.Look.after(0, true)).isEqualTo(middle);
    }

    @Test
    void itTakesNeitherMouseNorKeyboardAndIsSaidAloud() {
        UIManager.put(Motion.KEY, "less");
        GuiActionRunner.execute(() -> {
            Celebration card = new Celebration();
            card.setSize(800, 600);
            card.celebrate(1);
            assertThat(card.isVisible()).isTrue();
            assertThat(card.contains(400, 500)).isFalse();
            assertThat(card.isFocusOwner()).isFalse();
            assertThat(card.getAccessibleContext().getAccessibleName()).isEqualTo("Your first asset is here");
            card.end();
            assertThat(card.isVisible()).isFalse();
        });
    }
}
