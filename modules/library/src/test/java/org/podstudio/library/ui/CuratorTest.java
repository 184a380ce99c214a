package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetCollection;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.query.Query;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;
import org.podstudio.ui.toast.Tone;

class CuratorTest {
    @TempDir
    Path folder;

    private final RecordingView view = new RecordingView();
    private final Asset one = SampleAssets.image("one.png");
    private final Asset two = SampleAssets.image("two.png");
    private MemoryProject project;
    private Curator curator;

    @BeforeEach
    void open() {
        project = new MemoryProject(folder);
        project.assets().add(List.of(one, two));
        curator = new Curator(() -> Optional.of(project), Work.direct(), view);
    }

    private Approval status(Asset asset) {
        return project.assets().find(asset.id()).orElseThrow().status();
    }

    @Test
    void decidingOnSeveralAssetsOffersUndoWhichTakesItBack() {
        curator.reject(List.of(one.id(), two.id()));
        assertThat(status(one)).isEqualTo(Approval.REJECTED);
        assertThat(view.toasts).hasSize(1);
        assertThat(view.toasts.getFirst().text()).isEqualTo("Rejected 2 assets");
        view.toasts.getFirst().action().orElseThrow().run().run();
        assertThat(List.of(status(one), status(two))).containsOnly(Approval.PENDING);
    }

    @Test
    void theUndoOfANoteNeverTakesBackALaterStep() {
        curator.reject(List.of(one.id(), two.id()));
        curator.rate(4, List.of(one.id()));
        view.toasts.getFirst().action().orElseThrow().run().run();
        assertThat(status(one)).isEqualTo(Approval.REJECTED);
        assertThat(project.assets().find(one.id()).orElseThrow().rating()).isEqualTo(4);
        assertThat(view.toasts.getLast().text()).startsWith("Other steps came after it");
        assertThat(view.toasts.getLast().tone()).isEqualTo(Tone.NEUTRAL);
    }

    @Test
    void decidingOnOneAssetSaysNothingBecauseItIsOnTheScreen() {
        curator.approve(List.of(one.id()));
        assertThat(status(one)).isEqualTo(Approval.APPROVED);
        assertThat(view.toasts).isEmpty();
    }

    @Test
    void aRatingThatApprovesSaysSoAlsoForOneAssetAndUndoTakesBackBoth() {
        project.assets().approvedFrom = 4;
        curator.rate(3, List.of(one.id()));
        assertThat(view.toasts).isEmpty();
        curator.rate(4, List.of(one.id()));
        assertThat(view.toasts.getLast().text()).isEqualTo("★4 → approved");
        view.toasts.getLast().action().orElseThrow().run().run();
        assertThat(status(one)).isEqualTo(Approval.PENDING);
        assertThat(project.assets().find(one.id()).orElseThrow().rating()).isEqualTo(3);
        curator.rate(5, List.of(one.id(), two.id()));
        assertThat(view.toasts.getLast().text()).isEqualTo("★5 → approved: 2 assets");
        int told = view.toasts.size();
        curator.rate(4, List.of(one.id()));
        assertThat(view.toasts).as("it was approved already").hasSize(told);
    }

    @Test
    void filesMoveToTheFolderOfAThemeAndUndoMovesThemBack() {
        curator.moveToTheme("Dragons", List.of(one.id()));
        assertThat(project.assets().find(one.id()).orElseThrow().theme()).isEqualTo("Dragons");
        assertThat(view.toasts.getFirst().text()).isEqualTo("Moved 1 asset to theme Dragons");
        view.toasts.getFirst().action().orElseThrow().run().run();
        assertThat(project.assets().find(one.id()).orElseThrow().theme()).isEqualTo(one.theme());
    }

    @Test
    void aCollectionOfANewNameIsMadeAndUndoTakesTheAssetsOutAgain() throws Exception {
        curator.collect("Dragons", List.of(one.id(), two.id()));
        AssetCollection made = project.collections().find("Dragons").orElseThrow();
        assertThat(project.collections().assets(made.id())).containsExactly(one.id(), two.id());
        assertThat(view.toasts.getFirst().text()).isEqualTo("Put 2 assets into Dragons");
        curator.collect("dragons", List.of(one.id()));
        assertThat(view.toasts.getLast().text()).as("by its name, whatever the case").isEqualTo("What is selected is in dragons already.");
        view.toasts.getFirst().action().orElseThrow().run().run();
        assertThat(project.collections().assets(made.id())).isEmpty();
    }

    @Test
    void redoDoesAgainWhatUndoTookBack() {
        curator.rate(4, List.of(one.id()));
        curator.undo();
        assertThat(project.assets().find(one.id()).orElseThrow().rating()).isNull();
        curator.redo();
        assertThat(project.assets().find(one.id()).orElseThrow().rating()).isEqualTo(4);
    }

    @Test
    void onlyThoseWhoseFilesAreMissingLeaveTheLibraryAndUndoBringsThemBack() {
        project.assets().markMissing(List.of(one.id()), List.of());
        curator.removeMissing(List.of(one.id(), two.id()));
        assertThat(project.assets().ids(Query.ALL, AssetSort.NEWEST)).containsExactly(two.id());
        assertThat(view.toasts.getFirst().text()).isEqualTo("Removed 1 asset whose file is missing; no file was touched");
        assertThat(project.assets().steps(1).getFirst().what()).isEqualTo("Remove 1 missing asset from the library");
        view.toasts.getFirst().action().orElseThrow().run().run();
        assertThat(project.assets().ids(Query.ALL, AssetSort.NEWEST)).containsExactlyInAnyOrder(one.id(), two.id());
        assertThat(project.assets().find(one.id()).orElseThrow().path()).isEqualTo(one.path());
    }

    @Test
    void aFileThatIsBackByNowIsNotRemovedThoughNobodyHasLookedSince() throws Exception {
        project.assets().markMissing(List.of(one.id()), List.of());
        Path file = project.file(one);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "it is back");
        curator.removeMissing(List.of(one.id()));
        assertThat(project.assets().ids(Query.ALL, AssetSort.NEWEST)).contains(one.id());
        assertThat(file).exists();
    }

    @Test
    void nothingIsRemovedWhereNoFileIsMissingAndThatIsSaid() {
        curator.removeMissing(List.of(one.id(), two.id()));
        assertThat(project.assets().ids(Query.ALL, AssetSort.NEWEST)).hasSize(2);
        assertThat(view.toasts.getFirst().text()).isEqualTo("No file of what is selected is missing: nothing was removed.");
    }

    @Test
    void undoWithNothingToUndoSaysSo() {
        curator.undo();
        assertThat(view.toasts.getFirst().text()).isEqualTo("There is nothing to undo.");
    }

    @Test
    void decidingOnNothingSaysWhyNothingHappened() {
        curator.approve(List.of());
        assertThat(view.toasts.getFirst().text()).isEqualTo("Nothing is selected: select an asset first.");
    }

    @Test
    void theLastTagsAreGivenAgain() {
        curator.repeatTag(List.of(one.id()));
        assertThat(view.toasts.getLast().text()).contains("No tag was given yet");
        curator.tag(List.of("dragon", "red"), List.of(one.id()));
        curator.repeatTag(List.of(two.id()));
        assertThat(project.assets().find(two.id()).orElseThrow().tags()).containsExactly("dragon", "red");
    }

    @Test
    void stackPutsTogetherAndTakesApart() {
        curator.stack(List.of(one.id()));
        assertThat(view.toasts.getLast().text()).isEqualTo("Select several assets to stack them.");
        curator.stack(List.of(one.id(), two.id()));
        assertThat(view.toasts.getLast().text()).isEqualTo("Stacked 2 assets");
        curator.stack(List.of(one.id(), two.id()));
        assertThat(view.toasts.getLast().text()).isEqualTo("Took 2 assets out of their stack");
    }
}
