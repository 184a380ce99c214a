package org.podstudio.library.ui.topbar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.podstudio.testsupport.Waiting.untilSeen;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.KeyboardFocusManager;
import java.awt.event.KeyEvent;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JPanel;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.testsupport.AccessibleTree;
import org.podstudio.testsupport.FramePlace;
import org.podstudio.ui.toast.Notifications;

/** The list behind the bell with real keys. Needs a display, such as xvfb gives. */
class BellWindowTest {
    private final Notifications notifications = new Notifications();
    private final JButton elsewhere = new JButton("elsewhere");
    private Robot robot;
    private FrameFixture frame;

    @BeforeEach
    void openWindow() {
        assumeFalse(GraphicsEnvironment.isHeadless(), "window tests need a display: xvfb-run -a");
        robot = BasicRobot.robotWithNewAwtHierarchy();
        frame = new FrameFixture(robot, GuiActionRunner.execute(() -> {
            notifications.add(new Problem("gone", "Not imported.", "The disk was taken out.", "Put it back."));
            notifications.add(new Problem("full", "Not saved.", "The disk is full.", "Free some space."));
            JFrame made = new JFrame("bell");
            JPanel bar = new JPanel(new BorderLayout());
            bar.add(new Bell(notifications).component(), BorderLayout.LINE_END);
            made.add(bar, BorderLayout.NORTH);
            made.add(elsewhere);
            return made;
        }));
        FramePlace.settle(frame.target());
        frame.show(new Dimension(900, 600));
        GuiActionRunner.execute(() -> elsewhere.requestFocusInWindow());
        untilSeen("the keyboard where it was", elsewhere::isFocusOwner);
    }

    @AfterEach
    void closeWindow() {
        if (frame != null) {
            frame.cleanUp();
        }
    }

    @Test
    void theCommandOpensItAtTheNewestAndEscGoesBackToWhereOneWas() {
        open();
        untilSeen("the keyboard at a note", () -> at("Not saved."));
        assertThat(faults()).isEmpty();
        robot.pressAndReleaseKey(KeyEvent.VK_DOWN);
        untilSeen("the keyboard at a note", () -> at("Not imported."));
        robot.pressAndReleaseKey(KeyEvent.VK_TAB);
        untilSeen("the keyboard at its button", () -> owner() instanceof JButton details && details.getText().equals("Details"));
        robot.pressAndReleaseKey(KeyEvent.VK_UP);
        untilSeen("the keyboard at a note", () -> at("Not saved."));
        assertThat(GuiActionRunner.execute(notifications::unread)).isZero();
        robot.pressAndReleaseKey(KeyEvent.VK_ESCAPE);
        untilSeen("the keyboard where it was", elsewhere::isFocusOwner);
    }

    @Test
    void tabStaysAmongWhatIsTold() {
        open();
        untilSeen("the keyboard at a note", () -> at("Not saved."));
        for (int i = 0; i < 8; i++) {
            robot.pressAndReleaseKey(KeyEvent.VK_TAB);
            robot.waitForIdle();
            assertThat(GuiActionRunner.execute(elsewhere::isFocusOwner)).as("after %d", i).isFalse();
        }
    }

    @Test
    void theCommandOnceMoreClosesIt() {
        open();
        untilSeen("the keyboard at a note", () -> at("Not saved."));
        open();
        untilSeen("the keyboard where it was", elsewhere::isFocusOwner);
    }

    @Test
    void theKeyThatOpensItClosesItFromANoteAndFromAnEmptyList() {
        open();
        untilSeen("the keyboard at a note", () -> at("Not saved."));
        pressItsKey();
        untilSeen("the keyboard where it was", elsewhere::isFocusOwner);
        GuiActionRunner.execute(notifications::clear);
        open();
        untilSeen("the list", this::shown);
        pressItsKey();
        untilSeen("no list", () -> !shown());
        pressItsKey();
        robot.waitForIdle();
        assertThat(shown()).as("a closed list leaves the key to the window").isFalse();
    }

    private void pressItsKey() {
        robot.pressKey(KeyEvent.VK_CONTROL);
        robot.pressKey(KeyEvent.VK_SHIFT);
        robot.pressAndReleaseKey(KeyEvent.VK_N);
        robot.releaseKey(KeyEvent.VK_SHIFT);
        robot.releaseKey(KeyEvent.VK_CONTROL);
    }

    @Test
    void anEmptyListOpensAndEscClosesIt() {
        GuiActionRunner.execute(notifications::clear);
        open();
        untilSeen("the list", this::shown);
        robot.pressAndReleaseKey(KeyEvent.VK_ESCAPE);
        untilSeen("no list", () -> !shown());
        untilSeen("the keyboard where it was", elsewhere::isFocusOwner);
    }

    private boolean shown() {
        return !robot.finder().findAll(c -> "bell-list".equals(c.getName()) && c.isShowing()).isEmpty();
    }

    private List<String> faults() {
        return GuiActionRunner.execute(() -> AccessibleTree.faults(((JFrame) frame.target()).getLayeredPane()));
    }

    private void open() {
        GuiActionRunner.execute(notifications::open);
    }

    private static Component owner() {
        return KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    }

    private static boolean at(String told) {
        return owner() instanceof BellRow row && row.getAccessibleContext().getAccessibleName().equals(told);
    }
}
