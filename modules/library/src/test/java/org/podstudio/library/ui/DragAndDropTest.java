package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.podstudio.testsupport.Waiting.until;

import java.awt.Component;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.TransferHandler;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dragging with a real mouse, from another window into the library and out of it; and the rubber band. */
class DragAndDropTest extends ShownLibrary {
    private static final int STEPS = 12;

    private final List<File> dropped = Collections.synchronizedList(new ArrayList<>());
    private JFrame otherFrame;
    private JLabel other;

    /** Stands for a file manager beside the library. */
    @BeforeEach
    void openOther() {
        otherFrame = GuiActionRunner.execute(() -> {
            other = new JLabel("files");
            other.setTransferHandler(new TransferHandler() {
                private static final long serialVersionUID = 1L;

                @Override
                public int getSourceActions(javax.swing.JComponent c) {
                    return COPY_OR_MOVE;
                }

                @Override
                protected Transferable createTransferable(javax.swing.JComponent c) {
                    return new FiftyFiles(folder.toFile());
                }

                @Override
                public boolean canImport(TransferSupport support) {
                    return support.isDataFlavorSupported(DataFlavor.javaFileListFlavor);
                }

                @Override
                public boolean importData(TransferSupport support) {
                    try {
                        ((List<?>) support.getTransferable().getTransferData(DataFlavor.javaFileListFlavor))
                                .forEach(file -> dropped.add((File) file));
                        return true;
                    } catch (java.awt.datatransfer.UnsupportedFlavorException | java.io.IOException e) {
                        throw new AssertionError(e);
                    }
                }
            });
            other.addMouseMotionListener(new MouseAdapter() {
                @Override
                public void mouseDragged(MouseEvent e) {
                    other.getTransferHandler().exportAsDrag(other, e, TransferHandler.COPY);
                }
            });
            JFrame made = new JFrame("file manager");
            made.add(other);
            made.setBounds(700, 0, 200, 200);
            made.setVisible(true);
            return made;
        });
        robot.waitForIdle();
    }

    @AfterEach
    void closeOther() {
        if (otherFrame != null) {
            GuiActionRunner.execute(() -> otherFrame.dispose());
        }
    }

    private record FiftyFiles(File in) implements Transferable {
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
            return IntStream.range(0, 50).mapToObj(i -> new File(in, "dragged " + i + ".png")).toList();
        }
    }

    private static Point onScreen(Component component, Point at) {
        return GuiActionRunner.execute(() -> {
            Point origin = component.getLocationOnScreen();
            return new Point(origin.x + at.x, origin.y + at.y);
        });
    }

    /** As a hand does it: press, move in steps, let go. */
    private void drag(Point from, Point to) throws Exception {
        java.awt.Robot hand = new java.awt.Robot();
        hand.setAutoWaitForIdle(true);
        hand.mouseMove(from.x, from.y);
        hand.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        try {
            for (int i = 1; i <= STEPS; i++) {
                hand.mouseMove(from.x + (to.x - from.x) * i / STEPS, from.y + (to.y - from.y) * i / STEPS);
                hand.delay(20);
            }
        } finally {
            hand.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        }
        robot.waitForIdle();
    }

    private Point cellOnScreen(int at) {
        Rectangle cell = GuiActionRunner.execute(() -> grid().geometry().cell(at));
        return onScreen(grid(), new Point(cell.x + cell.width / 2, cell.y + cell.height / 2));
    }

    @Test
    void fiftyFilesDraggedInBecomeOneImportOfFiftyPaths() throws Exception {
        drag(onScreen(other, new Point(60, 60)), cellOnScreen(1));
        until(() -> !submitted.isEmpty());
        assertThat(submitted).hasSize(1);
        assertThat(new HashSet<Object>((List<?>) submitted.getFirst().settings().get("paths"))).hasSize(50);
    }

    @Test
    void fiveAssetsDraggedOutArriveAsFiveFilesAndStay() throws Exception {
        GuiActionRunner.execute(() -> {
            window.presenter().selection().only(0);
            window.presenter().selection().extend(4);
        });
        List<File> files = GuiActionRunner.execute(() -> window.presenter().targets()).stream()
                .map(id -> project.file(project.assets().find(id).orElseThrow()).toFile()).toList();
        drag(cellOnScreen(2), onScreen(other, new Point(60, 60)));
        until(() -> !dropped.isEmpty());
        assertThat(dropped).containsExactlyElementsOf(files);
        assertThat(selected()).as("a drag keeps the selection").isEqualTo(5);
        assertThat(project.assets().load(assets.stream().map(a -> a.id()).toList())).hasSize(60);
    }

    @Test
    void aDragOutThatEndsInTheGridItselfImportsNothing() throws Exception {
        click(0);
        drag(cellOnScreen(0), cellOnScreen(5));
        assertThat(submitted).isEmpty();
    }

    @Test
    void theRubberBandSelectsWhatItTouchesAndAddsWithCtrl() throws Exception {
        Rectangle second = GuiActionRunner.execute(() -> grid().geometry().cell(1));
        Point start = onScreen(grid(), new Point(2, 2));
        Point end = onScreen(grid(), new Point(second.x + 10, second.y + second.height / 2));
        drag(start, end);
        assertThat(GuiActionRunner.execute(() -> window.presenter().selection().ids()))
                .containsExactlyElementsOf(GuiActionRunner.execute(() -> window.presenter().content().ids().subList(0, 2)));
        robot.pressKey(KeyEvent.VK_CONTROL);
        Rectangle third = GuiActionRunner.execute(() -> grid().geometry().cell(2));
        drag(onScreen(grid(), new Point(third.x + 20, 2)), onScreen(grid(), new Point(third.x + 40, third.y + 40)));
        robot.releaseKey(KeyEvent.VK_CONTROL);
        assertThat(selected()).isEqualTo(3);
    }
}
