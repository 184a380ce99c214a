package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.podstudio.testsupport.Waiting.until;

import java.awt.Component;
import java.awt.Rectangle;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Optional;
import javax.accessibility.AccessibleContext;
import javax.swing.TransferHandler;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.library.ui.cull.ViewMode;
import org.podstudio.testsupport.AccessibleTree;
import org.podstudio.testsupport.MemoryProject;

/** The library with real keys and a real mouse. Needs a display, such as xvfb gives. */
class LibraryWindowTest extends ShownLibrary {
    @Test
    void approveWithTheKeyboardAndTakeItBack() throws Exception {
        click(2);
        robot.pressAndReleaseKey(KeyEvent.VK_A);
        until(() -> stored(2).status() == Approval.APPROVED);
        robot.pressAndReleaseKey(KeyEvent.VK_RIGHT);
        robot.pressAndReleaseKey(KeyEvent.VK_X);
        until(() -> stored(3).status() == Approval.REJECTED);
        robot.pressAndReleaseKey(KeyEvent.VK_4);
        until(() -> Integer.valueOf(4).equals(stored(3).rating()));
        robot.pressKey(KeyEvent.VK_CONTROL);
        robot.pressAndReleaseKey(KeyEvent.VK_Z);
        robot.releaseKey(KeyEvent.VK_CONTROL);
        until(() -> stored(3).rating() == null);
        assertThat(stored(3).status()).isEqualTo(Approval.REJECTED);
    }

    @Test
    void whereTheKeyboardIsShowsBeforeAnyAssetHasItAndOnTheAssetThen() {
        Component ring = robot.finder().findByName("grid-ring", false);
        GuiActionRunner.execute(() -> grid().requestFocusInWindow());
        robot.waitForIdle();
        assertThat(GuiActionRunner.execute(() -> grid().isFocusOwner() && ring.isVisible() && ring.getSize().equals(ring.getParent().getSize()))).isTrue();
        robot.pressAndReleaseKey(KeyEvent.VK_RIGHT);
        robot.waitForIdle();
        assertThat(GuiActionRunner.execute(() -> !ring.isVisible() && grid().marks(0).focused())).isTrue();
    }

    @Test
    void anotherTabShowsItsAssetsAndNotWhatWasCompared() {
        click(0);
        click(1, KeyEvent.VK_CONTROL);
        robot.pressAndReleaseKey(KeyEvent.VK_C);
        until(() -> GuiActionRunner.execute(() -> window.desk().views().mode() == ViewMode.COMPARE));
        GuiActionRunner.execute(() -> window.tab(window.presenter().tab()));
        assertThat(GuiActionRunner.execute(() -> window.desk().views().mode())).as("it shows that tab already").isEqualTo(ViewMode.COMPARE);
        GuiActionRunner.execute(() -> window.tab(window.presenter().tab() == LibraryTab.AUDIO ? LibraryTab.ALL : LibraryTab.AUDIO));
        until(() -> GuiActionRunner.execute(() -> window.desk().views().mode() == ViewMode.GRID));
    }

    @Test
    void tagsTypedIntoTheFieldOverTheGridDecideNothingAndAreGivenAgain() throws Exception {
        click(0);
        robot.pressAndReleaseKey(KeyEvent.VK_T);
        robot.waitForIdle();
        assertThat(GuiActionRunner.execute(() -> robot.finder().findByName("cull-tags", true).isFocusOwner())).isTrue();
        robot.enterText("axe, up 5");
        // On a busy machine the window system repeats a key that is held: what stands there is what must be given.
        String typed = frame.textBox("cull-tags").text();
        List<String> tags = java.util.Arrays.stream(typed.split(",")).map(String::strip).toList();
        assertThat(tags).hasSizeGreaterThan(1);
        robot.pressAndReleaseKey(KeyEvent.VK_ENTER);
        until(() -> stored(0).tags().equals(tags));
        assertThat(stored(0).status()).isEqualTo(Approval.PENDING);
        assertThat(stored(0).rating()).isNull();
        robot.pressAndReleaseKey(KeyEvent.VK_RIGHT);
        robot.pressKey(KeyEvent.VK_CONTROL);
        robot.pressKey(KeyEvent.VK_SHIFT);
        robot.pressAndReleaseKey(KeyEvent.VK_T);
        robot.releaseKey(KeyEvent.VK_SHIFT);
        robot.releaseKey(KeyEvent.VK_CONTROL);
        until(() -> stored(1).tags().equals(tags));
        robot.pressAndReleaseKey(KeyEvent.VK_T);
        robot.waitForIdle();
        robot.pressAndReleaseKey(KeyEvent.VK_ESCAPE);
        robot.waitForIdle();
        assertThat(GuiActionRunner.execute(() -> grid().isFocusOwner())).isTrue();
        assertThat(selected()).as("Escape left the field only").isEqualTo(1);
    }

    @Test
    void labelsAndTheSameDigitAgain() throws Exception {
        click(0);
        robot.pressAndReleaseKey(KeyEvent.VK_7);
        until(() -> stored(0).label() == ColorLabel.YELLOW);
        robot.pressAndReleaseKey(KeyEvent.VK_7);
        robot.pressAndReleaseKey(KeyEvent.VK_3);
        robot.pressAndReleaseKey(KeyEvent.VK_3);
        robot.pressAndReleaseKey(KeyEvent.VK_9);
        until(() -> stored(0).label() == ColorLabel.BLUE);
        assertThat(stored(0).rating()).isNull();
    }

    @Test
    void shiftAndCtrlSelectAsInAFileManager() {
        click(0);
        click(2, KeyEvent.VK_SHIFT);
        assertThat(selected()).isEqualTo(3);
        click(1, KeyEvent.VK_CONTROL);
        assertThat(selected()).isEqualTo(2);
        robot.pressKey(KeyEvent.VK_CONTROL);
        robot.pressAndReleaseKey(KeyEvent.VK_A);
        robot.releaseKey(KeyEvent.VK_CONTROL);
        robot.waitForIdle();
        assertThat(selected()).isEqualTo(60);
        robot.pressAndReleaseKey(KeyEvent.VK_ESCAPE);
        robot.waitForIdle();
        assertThat(selected()).isZero();
    }

    @Test
    void theMenuIsAboutTheAssetUnderTheMouse() throws Exception {
        click(0);
        // The tray that the first click brings up may move the cells meanwhile.
        until(() -> {
            Rectangle cell = GuiActionRunner.execute(() -> grid().geometry().cell(1));
            robot.click(grid(), new java.awt.Point(cell.x + 40, cell.y + 40), org.assertj.swing.core.MouseButton.RIGHT_BUTTON, 1);
            robot.waitForIdle();
            return GuiActionRunner.execute(() -> window.presenter().targets().equals(List.of(window.presenter().content().id(1))));
        });
        GuiActionRunner.execute(() -> ((javax.swing.JMenuItem) grid().getComponentPopupMenu().getComponent(0)).doClick());
        until(() -> stored(1).status() == Approval.APPROVED);
        assertThat(stored(0).status()).isEqualTo(Approval.PENDING);
    }

    @Test
    void aScreenReaderFindsEachAssetByNameAndState() throws Exception {
        click(0);
        robot.pressAndReleaseKey(KeyEvent.VK_A);
        until(() -> GuiActionRunner.execute(() -> {
            AccessibleContext list = grid().getAccessibleContext();
            String name = list.getAccessibleChild(0).getAccessibleContext().getAccessibleName();
            return list.getAccessibleChildrenCount() == 60 && name.startsWith("picture_") && name.contains("image, 64 by 64, approved")
                    && list.getAccessibleSelection().isAccessibleChildSelected(0)
                    && !list.getAccessibleSelection().isAccessibleChildSelected(1);
        }));
    }

    @Test
    void whatTakesTheKeyboardHasANameAndWhatIsDisabledAReasonInEachView() throws Exception {
        click(0);
        assertThat(faults()).as("grid with a tray").isEmpty();
        for (ViewMode mode : ViewMode.values()) {
            GuiActionRunner.execute(() -> window.desk().show(mode));
            robot.waitForIdle();
            assertThat(faults()).as(mode.name()).isEmpty();
        }
        GuiActionRunner.execute(() -> window.desk().show(ViewMode.GRID));
        GuiActionRunner.execute(() -> window.show(Optional.of(new MemoryProject(folder.resolve("empty")))));
        until(() -> GuiActionRunner.execute(() -> window.presenter().content().size() == 0));
        robot.waitForIdle();
        assertThat(faults()).as("no assets").isEmpty();
        GuiActionRunner.execute(() -> window.focusGrid());
        until(() -> GuiActionRunner.execute(() -> robot.finder().findByName("empty-import", true).isFocusOwner()));
        GuiActionRunner.execute(() -> window.show(Optional.empty()));
        robot.waitForIdle();
        assertThat(faults()).as("no project").isEmpty();
    }

    private List<String> faults() {
        return GuiActionRunner.execute(() -> AccessibleTree.faults(window.component()));
    }

    @Test
    void aSearchWithAMistakeIsExplainedAndCorrectedByOneClick() throws Exception {
        GuiActionRunner.execute(() -> window.search("ratng:0"));
        until(() -> GuiActionRunner.execute(() -> robot.finder().findByName("mistake", false).isShowing()));
        assertThat(GuiActionRunner.execute(() -> ((javax.swing.JLabel) robot.finder().findByName("mistake", false)).getText()))
                .contains("at character 1");
        frame.button("correct").click();
        until(() -> GuiActionRunner.execute(() -> !robot.finder().findByName("mistake", false).isShowing()));
    }

    @Test
    void droppedFilesAndFoldersAreImportedWithWhatLiesBelow() throws Exception {
        Path dropped = folder.resolve("from outside");
        Transferable files = new Transferable() {
            @Override
            public DataFlavor[] getTransferDataFlavors() {
                return new DataFlavor[] {DataFlavor.javaFileListFlavor};
            }

            @Override
            public boolean isDataFlavorSupported(DataFlavor flavor) {
                return flavor.equals(DataFlavor.javaFileListFlavor);
            }

            @Override
            public Object getTransferData(DataFlavor flavor) {
                return List.of(dropped.toFile());
            }
        };
        assertThat(GuiActionRunner.execute(() -> grid().getTransferHandler()
                .importData(new TransferHandler.TransferSupport(grid(), files)))).isTrue();
        until(() -> !submitted.isEmpty());
        assertThat(submitted.getFirst()).isEqualTo(new JobRequest("import",
                Map.of("paths", List.of(dropped.toFile().toPath().toUri().toString()), "recursive", true, "mode", "copy"), List.of()));
    }

    @Test
    void spaceShowsOneAssetLargeAndTheKeysGoOnWorking() throws Exception {
        click(0);
        robot.pressAndReleaseKey(KeyEvent.VK_SPACE);
        robot.waitForIdle();
        robot.pressAndReleaseKey(KeyEvent.VK_RIGHT);
        robot.pressAndReleaseKey(KeyEvent.VK_P);
        until(() -> stored(1).status() == Approval.APPROVED);
        robot.pressAndReleaseKey(KeyEvent.VK_ESCAPE);
        robot.waitForIdle();
        assertThat(selected()).as("Escape closed the preview and kept the selection").isEqualTo(1);
    }

    @Test
    void theGridGetsTheKeyboardThatWasAskedForBeforeItsProjectWasThere() throws Exception {
        GuiActionRunner.execute(() -> window.show(Optional.empty()));
        until(() -> GuiActionRunner.execute(() -> !grid().isShowing()));

        GuiActionRunner.execute(() -> {
            window.focusGrid();
            window.show(Optional.of(project));
        });

        until(() -> GuiActionRunner.execute(() -> grid().isFocusOwner()));
    }

    @Test
    void zoomKeepsTheFocusedAssetWhereItIs() {
        click(2);
        int before = GuiActionRunner.execute(() -> grid().geometry().cell(2).y - grid().getVisibleRect().y);
        GuiActionRunner.execute(() -> window.desk().zoom(4));
        robot.waitForIdle();
        int after = GuiActionRunner.execute(() -> grid().geometry().cell(2).y - grid().getVisibleRect().y);
        int row = GuiActionRunner.execute(() -> grid().geometry().cellHeight());
        assertThat(Math.abs(after - before)).isLessThan(row);
    }
}
