package org.podstudio.ui.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.podstudio.testsupport.Waiting.untilSeen;

import java.awt.AWTException;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JPanel;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openide.windows.TopComponent;

/**
 * What had the keyboard in a dock goes, in each order that this and the focus of windows come in: a library without assets that gets some
 * while the dialog that chose them closes. Needs a display, such as xvfb gives.
 */
class LostKeyboardWindowTest {
    private final JButton project = new JButton("project");
    private final JButton other = new JButton("other");
    private final JButton empty = new JButton("empty");
    private final JButton grid = new JButton("grid");
    private final CardLayout cards = new CardLayout();
    private final JPanel library = new JPanel(cards);
    private JFrame frame;
    private JDialog dialog;
    private Robot robot;

    @BeforeEach
    void open() throws AWTException {
        assumeFalse(GraphicsEnvironment.isHeadless(), "window tests need a display: xvfb-run -a");
        robot = new Robot();
        robot.setAutoDelay(10);
        GuiActionRunner.execute(() -> {
            frame = new JFrame("studio");
            JPanel bar = new JPanel();
            bar.add(project);
            bar.add(other);
            frame.add(bar, BorderLayout.NORTH);
            for (JButton each : new JButton[] {empty, grid}) {
                JPanel card = new JPanel();
                card.add(each);
                library.add(card, each.getText());
            }
            TopComponent dock = new TopComponent();
            dock.setLayout(new BorderLayout());
            dock.add(library);
            frame.add(dock);
            frame.setBounds(100, 100, 600, 400);
            frame.setVisible(true);
            frame.toFront();
        });
        untilSeen(frame::isFocused);
        GuiActionRunner.execute(() -> LostKeyboard.follow(frame, () -> (empty.isShowing() ? empty : grid).requestFocusInWindow()));
        give(empty);
    }

    @AfterEach
    void close() {
        if (frame != null) {
            GuiActionRunner.execute(frame::dispose);
        }
    }

    private void give(JButton part) {
        GuiActionRunner.execute(() -> {
            part.requestFocusInWindow();
        });
        untilSeen(part.getText(), part::isFocusOwner);
    }

    private void openDialog() {
        GuiActionRunner.execute(() -> {
            dialog = new JDialog(frame, "files");
            dialog.add(new JButton("choose"));
            dialog.setBounds(200, 200, 200, 100);
            dialog.setVisible(true);
            dialog.toFront();
        });
        untilSeen("dialog", () -> dialog.getFocusOwner() != null);
    }

    /** By a click on nothing: without a window manager, no window gets the keyboard by itself that another one had. */
    private void closeDialog() {
        GuiActionRunner.execute(dialog::dispose);
        Point at = GuiActionRunner.execute(frame::getLocationOnScreen);
        untilSeen("end of the dialog", () -> !dialog.isShowing());
        robot.mouseMove(at.x + frame.getWidth() / 2, at.y + frame.getHeight() - 30);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        untilSeen("window", frame::isFocused);
    }

    private void filesCameIn() {
        cards.last(library);
    }

    private void emptyIsTakenOut() {
        library.remove(empty.getParent());
    }

    /** As the window becomes the focused one: what is to have the keyboard is asked for already, but does not have it yet. */
    private void atActivation(Runnable happens) {
        frame.addWindowFocusListener(new WindowAdapter() {
            @Override
            public void windowGainedFocus(WindowEvent e) {
                frame.removeWindowFocusListener(this);
                happens.run();
            }
        });
    }

    private void assertGridHasIt() {
        untilSeen("keyboard in the grid", grid::isFocusOwner);
        assertStays(grid);
    }

    private static void assertStays(JButton part) {
        for (int i = 0; i < 5; i++) {
            GuiActionRunner.execute(() -> assertThat(part.isFocusOwner()).as(part.getText()).isTrue());
        }
    }

    @Test
    void hidden() {
        GuiActionRunner.execute(this::filesCameIn);
        assertGridHasIt();
    }

    @Test
    void takenOut() {
        GuiActionRunner.execute(this::emptyIsTakenOut);
        assertGridHasIt();
    }

    @Test
    void hiddenWhileADialogHasTheKeyboard() {
        openDialog();
        GuiActionRunner.execute(this::filesCameIn);
        closeDialog();
        assertGridHasIt();
    }

    @Test
    void takenOutWhileADialogHasTheKeyboard() {
        openDialog();
        GuiActionRunner.execute(this::emptyIsTakenOut);
        closeDialog();
        assertGridHasIt();
    }

    @Test
    void hiddenAsTheDialogGivesTheKeyboardBack() {
        openDialog();
        atActivation(this::filesCameIn);
        closeDialog();
        assertGridHasIt();
    }

    @Test
    void takenOutAsTheDialogGivesTheKeyboardBack() {
        openDialog();
        atActivation(this::emptyIsTakenOut);
        closeDialog();
        assertGridHasIt();
    }

    @Test
    void hiddenRightAfterTheDialogGaveTheKeyboardBack() {
        openDialog();
        atActivation(() -> EventQueue.invokeLater(this::filesCameIn));
        closeDialog();
        assertGridHasIt();
    }

    @Test
    void aDialogOpensJustAsItGoesAstray() {
        GuiActionRunner.execute(() -> {
            filesCameIn();
            dialog = new JDialog(frame, "files");
            dialog.add(new JButton("choose"));
            dialog.setBounds(200, 200, 200, 100);
            dialog.setVisible(true);
        });
        untilSeen("dialog", () -> {
            dialog.toFront();
            return dialog.getFocusOwner() != null;
        });
        closeDialog();
        assertGridHasIt();
    }

    @Test
    void theBareWindowPassesItOn() {
        give(project);
        GuiActionRunner.execute(() -> frame.requestFocus());
        untilSeen(empty::isFocusOwner);
    }

    @Test
    void whoeverGoesToTheBarStaysThereAlsoOverADialogAndAlongIt() {
        give(project);
        openDialog();
        GuiActionRunner.execute(this::filesCameIn);
        closeDialog();
        untilSeen(project::isFocusOwner);
        assertStays(project);
        GuiActionRunner.execute(() -> project.transferFocus());
        untilSeen(other::isFocusOwner);
        assertStays(other);
    }

    @Test
    void whoeverGoesFromADockToTheBarByTabMeansIt() {
        GuiActionRunner.execute(() -> empty.transferFocus());
        untilSeen(project::isFocusOwner);
        assertStays(project);
    }
}
