package org.podstudio.ui.typing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.swing.JFrame;
import javax.swing.JList;
import javax.swing.JTextField;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podstudio.testsupport.FramePlace;

/** A field that completes, with real keys. Needs a display, such as xvfb gives. */
class SuggestionsWindowTest {
    private static final List<String> KNOWN = List.of("castle", "castle gate", "cat", "dragon");

    private final List<String> entered = Collections.synchronizedList(new ArrayList<>());
    private Robot robot;
    private FrameFixture frame;

    @BeforeEach
    void open() {
        assumeFalse(GraphicsEnvironment.isHeadless(), "needs a display");
        robot = BasicRobot.robotWithNewAwtHierarchy();
        JFrame window = GuiActionRunner.execute(() -> {
            JFrame made = new JFrame("suggestions");
            JTextField tags = field("tags", Suggestions.Typed.SEVERAL);
            made.add(tags, BorderLayout.NORTH);
            made.add(field("theme", Suggestions.Typed.ONE), BorderLayout.SOUTH);
            made.setSize(400, 400);
            return made;
        });
        frame = new FrameFixture(robot, window);
        FramePlace.settle(frame.target());
        frame.show();
        robot.focusAndWaitForFocusGain(frame.textBox("tags").target());
    }

    private JTextField field(String name, Suggestions.Typed typed) {
        JTextField field = new JTextField();
        field.setName(name);
        field.addActionListener(e -> entered.add(field.getText()));
        Suggestions.on(field, typed, (begun, answer) -> answer.accept(KNOWN.stream().filter(known -> known.startsWith(begun)).toList()));
        return field;
    }

    @AfterEach
    void close() {
        if (robot != null) {
            robot.cleanUp();
        }
    }

    private void press(int key) {
        robot.pressAndReleaseKeys(key);
        robot.waitForIdle();
    }

    private boolean open(int offers) {
        return GuiActionRunner.execute(() -> Arrays.stream(Window.getWindows()).anyMatch(window -> shows(window, offers)));
    }

    private static boolean shows(Component in, int offers) {
        return in instanceof JList<?> list && "suggestions".equals(list.getName()) && list.isShowing() && list.getModel().getSize() == offers
                || in instanceof Container inner && Arrays.stream(inner.getComponents()).anyMatch(c -> shows(c, offers));
    }

    private void await(int offers) {
        Pause.pause(new Condition(offers + " completions show") {
            @Override
            public boolean test() {
                return open(offers);
            }
        });
    }

    @Test
    void theLastOfSeveralIsCompletedAndEntered() {
        robot.enterText("dragon, cas");
        await(2);
        press(KeyEvent.VK_DOWN);
        press(KeyEvent.VK_DOWN);
        press(KeyEvent.VK_ENTER);
        assertThat(entered).containsExactly("dragon, castle gate");
    }

    @Test
    void whatIsTypedIsEnteredAsItIsWhileNothingIsChosen() {
        robot.enterText("ca");
        await(3);
        press(KeyEvent.VK_ENTER);
        assertThat(entered).containsExactly("ca");
    }

    @Test
    void downShowsWhatIsKnownTabTakesItAndEscapeCloses() {
        robot.focusAndWaitForFocusGain(frame.textBox("theme").target());
        press(KeyEvent.VK_DOWN);
        await(4);
        press(KeyEvent.VK_ESCAPE);
        assertThat(open(4)).isFalse();
        press(KeyEvent.VK_DOWN);
        await(4);
        press(KeyEvent.VK_UP);
        press(KeyEvent.VK_TAB);
        assertThat(frame.textBox("theme").text()).isEqualTo("dragon");
        assertThat(entered).isEmpty();
        assertThat(GuiActionRunner.execute(() -> frame.textBox("theme").target().isFocusOwner())).isTrue();
        press(KeyEvent.VK_TAB);
        Pause.pause(new Condition("Tab leaves the field again") {
            @Override
            public boolean test() {
                return GuiActionRunner.execute(() -> frame.textBox("tags").target().isFocusOwner());
            }
        });
    }
}
