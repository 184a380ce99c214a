package org.podstudio.library.ui.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.podstudio.testsupport.Waiting.until;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;

class NextStepsTest {
    @TempDir
    Path folder;

    private final Asset one = SampleAssets.image("one.png");
    private final NextSteps steps = new NextSteps(Work.direct());

    @AfterEach
    void close() {
        steps.close();
    }

    private MemoryProject project(String name) {
        MemoryProject project = new MemoryProject(folder.resolve(name));
        project.assets().add(List.of(one));
        return project;
    }

    @Test
    void withoutAProjectBothSayWhyTheyCannotBeDone() {
        assertThat(steps.undo()).isEqualTo(new NextSteps.Offer("Undo", Optional.of("No project is open.")));
        assertThat(steps.redo()).isEqualTo(new NextSteps.Offer("Redo", Optional.of("No project is open.")));
    }

    @Test
    void theStepsOfTheProjectThatIsShownAreNamed() {
        MemoryProject project = project("a");
        project.assets().perform(new Curation.Composite("Merge 3 duplicates",
                List.of(new Curation.Part(new Curation.Rate(4), List.of(one.id())))), List.of());
        steps.show(Optional.of(project));
        assertThat(steps.undo()).isEqualTo(new NextSteps.Offer("Undo merge 3 duplicates", Optional.empty()));
        assertThat(steps.redo().whyNot()).contains("There is nothing to redo: no step was taken back.");
        steps.show(Optional.of(project("b")));
        assertThat(steps.undo().whyNot()).contains("There is nothing to undo: no step was taken yet.");
    }

    @Test
    void aStepAndTakingItBackAreFollowed() throws Exception {
        MemoryProject project = project("a");
        steps.show(Optional.of(project));
        project.assets().perform(new Curation.SetStatus(Approval.REJECTED), List.of(one.id()));
        until(() -> steps.undo().whyNot().isEmpty());
        project.assets().undo();
        until(() -> steps.redo().whyNot().isEmpty());
        assertThat(steps.undo().whyNot()).isPresent();
        assertThat(steps.redo().title()).startsWith("Redo ").isNotEqualTo("Redo ");
    }
}
