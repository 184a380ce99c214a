package org.podstudio.ui.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.podstudio.testsupport.Waiting.untilSeen;

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.event.KeyEvent;
import java.time.Duration;
import javax.swing.JDialog;
import javax.swing.JList;
import javax.swing.text.JTextComponent;
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
import org.podstudio.ui.Work;

/** The help with real keys. Needs a display, such as xvfb gives. */
class HelpWindowTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Robot robot;
    private DialogFixture window;
    private JTextComponent text;
    private JList<?> contents;

    @BeforeEach
    void open() {
        assumeFalse(GraphicsEnvironment.isHeadless(), "window tests need a display: xvfb-run -a");
        robot = BasicRobot.robotWithNewAwtHierarchy();
        EventQueue.invokeLater(() -> new HelpWindow(null, Work.direct(), HelpBookTest::book).open(HelpSection.PROJECT, null));
        window = WindowFinder.findDialog(new GenericTypeMatcher<>(JDialog.class, true) {
            @Override
            protected boolean isMatching(JDialog dialog) {
                return "help".equals(dialog.getName());
            }
        }).withTimeout(PATIENCE.toMillis()).using(robot);
        text = robot.finder().findByName(window.target(), "help-text", JTextComponent.class, true);
        contents = window.list("help-contents").target();
        untilSeen("the page has the keyboard", text::isFocusOwner);
    }

    @AfterEach
    void closeWindow() {
        if (robot != null) {
            robot.cleanUp();
        }
    }

    @Test
    void linksAreFollowedAndLeftWithKeys() {
        assertThat(page()).isEqualTo("A project");
        GuiActionRunner.execute(() -> contents.setSelectedIndex(0));
        assertThat(page()).isEqualTo("Using it");
        assertThat(GuiActionRunner.execute(() -> AccessibleTree.faults(window.target()))).isEmpty();
        robot.pressAndReleaseKeys(KeyEvent.VK_TAB);
        robot.pressAndReleaseKeys(KeyEvent.VK_TAB);
        robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);
        untilSeen("second link", () -> page().equals("Keys and more"));
        holding(KeyEvent.VK_ALT, KeyEvent.VK_LEFT);
        untilSeen("back", () -> page().equals("Using it"));
        for (int i = 0; i < 3; i++) {
            robot.pressAndReleaseKeys(KeyEvent.VK_TAB);
        }
        untilSeen("past the last link the keyboard goes on", () -> !text.isFocusOwner());
    }

    @Test
    void aSearchIsClearedByEscapeAndTheNextOneLeaves() {
        holding(KeyEvent.VK_CONTROL, KeyEvent.VK_F);
        JTextComponent field = window.textBox("help-search").target();
        untilSeen("the search has the keyboard", field::isFocusOwner);
        robot.enterText("folders");
        untilSeen("found", () -> contents.getModel().getSize() == 1 && page().equals("Parts"));
        robot.pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        untilSeen("all pages again", () -> contents.getModel().getSize() == 5 && field.getText().isEmpty());
        robot.pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        untilSeen("closed", () -> !window.target().isShowing());
    }

    private void holding(int modifier, int key) {
        robot.pressKey(modifier);
        robot.pressAndReleaseKeys(key);
        robot.releaseKey(modifier);
    }

    private String page() {
        return GuiActionRunner.execute(() -> text.getAccessibleContext().getAccessibleName());
    }
}
