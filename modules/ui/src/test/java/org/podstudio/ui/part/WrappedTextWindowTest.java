package org.podstudio.ui.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.GraphicsEnvironment;
import java.awt.event.KeyEvent;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JPanel;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podstudio.testsupport.FramePlace;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;

/** Texts with a real mouse and real keys. Needs a display, such as xvfb gives. */
class WrappedTextWindowTest {
    private final JButton first = new JButton("first");
    private final WrappedText said = new WrappedText("what the step is for", StudioFonts::body, Token.TEXT);
    private final WrappedText seed = WrappedText.value("12345", StudioFonts::body, Token.TEXT);
    private Robot robot;
    private FrameFixture frame;

    @BeforeEach
    void open() {
        assumeFalse(GraphicsEnvironment.isHeadless(), "window tests need a display: xvfb-run -a");
        robot = BasicRobot.robotWithNewAwtHierarchy();
        JFrame shown = GuiActionRunner.execute(() -> {
            JPanel column = new JPanel(new Column(8));
            column.add(first);
            column.add(said);
            column.add(seed);
            JFrame made = new JFrame("texts");
            made.setContentPane(column);
            made.setSize(400, 300);
            return made;
        });
        frame = new FrameFixture(robot, shown);
        FramePlace.settle(shown);
        frame.show();
        GuiActionRunner.execute(() -> first.requestFocusInWindow());
        robot.waitForIdle();
    }

    @AfterEach
    void close() {
        if (frame != null) {
            frame.cleanUp();
        }
    }

    @Test
    void tabPassesWordsByAndStopsAtValues() {
        robot.pressAndReleaseKey(KeyEvent.VK_TAB);
        robot.waitForIdle();
        assertThat(GuiActionRunner.execute(() -> seed.isFocusOwner())).isTrue();
    }

    @Test
    void theMouseSelectsWords() {
        robot.click(said, new java.awt.Point(20, 6), MouseButton.LEFT_BUTTON, 2);
        robot.waitForIdle();
        assertThat(GuiActionRunner.execute(() -> said.isFocusOwner() && said.getSelectedText() != null)).isTrue();
    }
}
