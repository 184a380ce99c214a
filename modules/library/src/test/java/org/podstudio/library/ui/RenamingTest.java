package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;

class RenamingTest {
    @TempDir
    Path folder;

    private final RecordingView view = new RecordingView();
    private final Asset one = SampleAssets.image("one.png");
    private final Asset two = SampleAssets.image("two.png");
    private MemoryProject project;
    private Curator curator;
    private String answer = "dragon";

    @BeforeEach
    void open() {
        project = new MemoryProject(folder);
        project.assets().add(List.of(one, two));
        curator = new Curator(() -> Optional.of(project), Work.direct(), view);
    }

    private Renaming renaming() {
        return new Renaming(() -> Optional.of(project), Work.direct(), view, (what, before, button) -> Optional.of(answer),
                (in, ids, before) -> Optional.of(answer), curator::undo);
    }

    private String name(Asset asset) {
        return project.assets().find(asset.id()).orElseThrow().filename();
    }

    private void pressUndoOf(int toast) {
        view.toasts.get(toast).action().orElseThrow().run().run();
    }

    @Test
    void oneAssetGetsTheNameThatIsTypedAndUndoGivesTheOldOneBack() {
        renaming().rename(List.of(one.id()));
        assertThat(name(one)).isEqualTo("dragon.png");
        assertThat(view.toasts.getFirst().text()).isEqualTo("Renamed 1 asset");
        pressUndoOf(0);
        assertThat(name(one)).isEqualTo("one.png");
    }

    @Test
    void theUndoOfTheToastNeverTakesBackALaterStep() {
        renaming().rename(List.of(one.id()));
        curator.rate(4, List.of(two.id()));
        pressUndoOf(0);
        assertThat(name(one)).isEqualTo("dragon.png");
        assertThat(project.assets().find(two.id()).orElseThrow().rating()).isEqualTo(4);
        assertThat(view.toasts.getLast().text()).startsWith("Other steps came after it");
    }

    @Test
    void severalGetTheNamesOfThePatternAndWhatIsTakenGetsANumber() {
        answer = "dragon";
        renaming().rename(List.of(one.id(), two.id()));
        assertThat(List.of(name(one), name(two))).containsExactly("dragon.png", "dragon_1.png");
        assertThat(view.toasts.getFirst().text()).isEqualTo("Renamed 2 assets");
    }

    @Test
    void bracesInANameAreText() {
        answer = "a {name} of its own";
        renaming().rename(List.of(one.id()));
        assertThat(name(one)).isEqualTo("a {name} of its own.png");
    }

    @Test
    void aNameThatIsTakenIsRefusedInWords() {
        answer = "two";
        renaming().rename(List.of(one.id()));
        assertThat(name(one)).isEqualTo("one.png");
        assertThat(view.problems).singleElement().satisfies(problem -> assertThat(problem.why()).isEqualTo("The name is taken: two.png."));
    }
}
