package org.podstudio.library.ui.cull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.podstudio.testsupport.Waiting.untilSeen;

import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.UIManager;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.podstudio.testsupport.FramePlace;
import org.podstudio.ui.Motion;

/** The field over what is looked at, by real keys. Needs a display, such as xvfb gives. */
class TagFieldWindowTest {
    private final List<String> given = new CopyOnWriteArrayList<>();
    private final JPanel looked = new JPanel();
    private FrameFixture frame;
    private Robot robot;

    @BeforeEach
    void openWindow() {
        assumeFalse(GraphicsEnvironment.isHeadless(), "window tests need a display: xvfb-run -a");
        robot = BasicRobot.robotWithNewAwtHierarchy();
        frame = new FrameFixture(robot, GuiActionRunner.execute(() -> {
            JFrame made = new JFrame("tags");
            looked.setFocusable(true);
            made.add(looked);
            return made;
        }));
        FramePlace.settle(frame.target());
        frame.show(new Dimension(700, 500));
        GuiActionRunner.execute(() -> looked.requestFocusInWindow());
        untilSeen("the keyboard where it was", looked::isFocusOwner);
    }

    @AfterEach
    void closeWindow() {
        UIManager.put(Motion.KEY, null);
        if (frame != null) {
            frame.cleanUp();
        }
    }

    private JTextField field() {
        return (JTextField) robot.finder().findByName("cull-tags", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "less"})
    void whatIsTypedAtOnceIsHeardAndNothingLiesElsewhereWhileItComesUp(String motion) {
        UIManager.put(Motion.KEY, motion);
        Rectangle place = GuiActionRunner.execute(() -> {
            TagField.open(looked, TagField.Asked.TAGS, (typed, answer) -> answer.accept(List.of()), given::addAll);
            JTextField field = field();
            for (char letter : "red, dragon".toCharArray()) {
                field.dispatchEvent(new KeyEvent(field, KeyEvent.KEY_TYPED, System.currentTimeMillis(), 0, KeyEvent.VK_UNDEFINED, letter));
            }
            return field.getParent().getBounds();
        });
        assertThat(GuiActionRunner.execute(() -> field().getText())).isEqualTo("red, dragon");
        untilSeen("the keyboard in the field", () -> field().isFocusOwner());
        assertThat(GuiActionRunner.execute(() -> field().getParent().getBounds())).isEqualTo(place);
        robot.pressAndReleaseKey(KeyEvent.VK_ENTER);
        untilSeen("the tags", () -> given.equals(List.of("red", "dragon")));
        untilSeen("the keyboard where it was", looked::isFocusOwner);
    }
}
