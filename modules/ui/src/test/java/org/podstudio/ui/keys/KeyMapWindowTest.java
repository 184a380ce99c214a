package org.podstudio.ui.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.podstudio.testsupport.Waiting.untilSeen;

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.event.KeyEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JList;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podstudio.testsupport.AccessibleTree;
import org.podstudio.testsupport.MemorySettings;
import org.podstudio.ui.Work;

/** The keyboard map with real keys. Needs a display, such as xvfb gives. */
class KeyMapWindowTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FakeCommand approve = FakeCommand.in(KeyPlace.GRID, "library.approve_it", "A");
    private final FakeCommand stack = FakeCommand.in(KeyPlace.GRID, "library.stack_it", "S");
    private final KeyMap map = new KeyMap(Optional.of(new MemorySettings()), new RecordingWindowKeys(approve, stack), Work.direct());
    private Robot robot;
    private DialogFixture window;

    @BeforeEach
    void open() {
        assumeFalse(GraphicsEnvironment.isHeadless(), "window tests need a display: xvfb-run -a");
        robot = BasicRobot.robotWithNewAwtHierarchy();
        EventQueue.invokeLater(() -> new KeyMapWindow(null, map).open());
        window = WindowFinder.findDialog(new GenericTypeMatcher<>(JDialog.class, true) {
            @Override
            protected boolean isMatching(JDialog dialog) {
                return "keymap".equals(dialog.getName());
            }
        }).withTimeout(PATIENCE.toMillis()).using(robot);
    }

    @AfterEach
    void closeWindow() {
        if (robot != null) {
            robot.cleanUp();
        }
    }

    @Test
    void escapeLeavesTheQuestionAboutAKeyFirstAndTheWindowNext() {
        untilSeen("the search has the keyboard", window.textBox("keymap-search").target()::isFocusOwner);
        assertThat(lint()).as("nothing chosen").isEmpty();
        JList<?> list = window.list("keymap-list").target();
        JButton take = robot.finder().findByName(window.target(), "keymap-take", JButton.class, false);
        GuiActionRunner.execute(() -> {
            list.setSelectedIndex(IntStream.range(0, list.getModel().getSize())
                    .filter(at -> list.getModel().getElementAt(at) instanceof KeyMapView.Row row && row.command() == approve).findFirst().orElseThrow());
            window.button("keymap-change").target().doClick();
        });
        robot.pressAndReleaseKeys(KeyEvent.VK_S);
        untilSeen("the key is disputed", take::isShowing);
        assertThat(window.textBox("keymap-search").text()).as("the key is for the command only").isEmpty();
        assertThat(lint()).as("disputed").isEmpty();
        untilSeen("the question has the keyboard", take::isFocusOwner);
        robot.pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        untilSeen("the question is gone", () -> !take.isShowing());
        robot.waitForIdle();
        assertThat(GuiActionRunner.execute(() -> window.target().isShowing())).as("the window stays").isTrue();
        assertThat(map.anyChanged()).isFalse();
        untilSeen("the list has the keyboard", list::isFocusOwner);
        robot.pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        untilSeen("the window is closed", () -> !window.target().isShowing());
    }

    private List<String> lint() {
        return GuiActionRunner.execute(() -> AccessibleTree.faults(window.target()));
    }
}
