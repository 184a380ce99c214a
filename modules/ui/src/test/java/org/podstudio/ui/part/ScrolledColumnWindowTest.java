package org.podstudio.ui.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JScrollPane;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podstudio.testsupport.FramePlace;

/** A column with real keys. Needs a display, such as xvfb gives. */
class ScrolledColumnWindowTest {
    private final List<JButton> buttons = IntStream.range(0, 30).mapToObj(i -> new JButton("button " + i)).toList();
    private Robot robot;
    private FrameFixture frame;

    @BeforeEach
    void open() {
        assumeFalse(GraphicsEnvironment.isHeadless(), "window tests need a display: xvfb-run -a");
        robot = BasicRobot.robotWithNewAwtHierarchy();
        JFrame shown = GuiActionRunner.execute(() -> {
            ScrolledColumn column = new ScrolledColumn(8);
            buttons.forEach(column::add);
            JFrame made = new JFrame("column");
            made.setContentPane(new JScrollPane(column));
            made.setSize(400, 300);
            return made;
        });
        frame = new FrameFixture(robot, shown);
        FramePlace.settle(shown);
        frame.show();
        GuiActionRunner.execute(() -> buttons.getFirst().requestFocusInWindow());
        robot.waitForIdle();
    }

    @AfterEach
    void close() {
        if (frame != null) {
            frame.cleanUp();
        }
    }

    @Test
    void whatTabGoesToComesIntoViewAsAWhole() {
        for (int i = 1; i <= 20; i++) {
            robot.pressAndReleaseKey(KeyEvent.VK_TAB);
            robot.waitForIdle();
            // On a busy machine the window system repeats a key that is held: wherever it came to is in view.
            JButton at = buttons.stream().filter(one -> GuiActionRunner.execute(one::isFocusOwner)).findFirst().orElseThrow();
            assertThat(GuiActionRunner.execute(() -> at.getVisibleRect())).as(at.getText()).isEqualTo(new Rectangle(at.getSize()));
        }
    }
}
