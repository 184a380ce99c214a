package org.podstudio.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.podstudio.testsupport.Waiting.untilSeen;

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.event.KeyEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podstudio.testsupport.AccessibleTree;
import org.podstudio.ui.Work;

/** The window of settings with real keys. Needs a display, such as xvfb gives. */
class SettingsWindowTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SettingsFixture fixture = new SettingsFixture();
    private Robot robot;
    private DialogFixture window;

    @BeforeEach
    void needsDisplay() {
        assumeFalse(GraphicsEnvironment.isHeadless(), "window tests need a display: xvfb-run -a");
        FailOnThreadViolationRepaintManager.install();
        robot = BasicRobot.robotWithNewAwtHierarchy();
    }

    @AfterEach
    void closeWindow() {
        if (robot != null) {
            robot.cleanUp();
            FailOnThreadViolationRepaintManager.uninstall();
        }
    }

    private void open(String id) {
        Work work = Work.threads("settings test", 1);
        EventQueue.invokeLater(() -> SettingsWindow.open(null, fixture.access(), work, List.of(), id));
        window = WindowFinder.findDialog(new GenericTypeMatcher<>(JDialog.class, true) {
            @Override
            protected boolean isMatching(JDialog dialog) {
                return "settings".equals(dialog.getName());
            }
        }).withTimeout(PATIENCE.toMillis()).using(robot);
    }

    @Test
    void aSettingIsFoundChangedAndResetByTheKeyboardAndEscapeClosesAtTheFirstPress() {
        open("");
        untilSeen("the search has the keyboard", () -> window.textBox("searchSettings").target().isFocusOwner());
        robot.enterText("imported files");
        untilSeen("only the one that is meant is left", () -> row("import.mode").isShowing() && !row("look.theme").isShowing());
        JComboBox<?> mode = window.comboBox("import.mode.value").target();
        GuiActionRunner.execute(() -> mode.requestFocusInWindow());
        untilSeen("the choice has the keyboard", mode::isFocusOwner);
        robot.enterText("m");
        untilSeen("it is stored at once", () -> fixture.user.get("import.mode").equals(Optional.of("move")));
        untilSeen("there is a way back", () -> window.button("import.mode.reset").target().isShowing());
        JComponent scope = window.button("import.mode.scope").target();
        JLabel title = robot.finder().find(row("import.mode"), new GenericTypeMatcher<>(JLabel.class) {
            @Override
            protected boolean isMatching(JLabel label) {
                return label.getLabelFor() == mode;
            }
        });
        untilSeen("its line begins where the title does", () -> scope.isShowing() && SwingUtilities.convertPoint(scope, 0, 0, row("import.mode")).x
                == SwingUtilities.convertPoint(title, 0, 0, row("import.mode")).x);
        GuiActionRunner.execute(() -> window.button("import.mode.reset").target().doClick());
        untilSeen("it is the standard again", () -> fixture.user.get("import.mode").isEmpty() && mode.getSelectedIndex() == 0);
        GuiActionRunner.execute(() -> window.textBox("searchSettings").target().requestFocusInWindow());
        untilSeen("the search has the keyboard again", () -> window.textBox("searchSettings").target().isFocusOwner());
        press(KeyEvent.VK_ESCAPE);
        untilSeen("one press closes", () -> !window.target().isShowing());
    }

    @Test
    void aBadValueIsToldAtTheFieldAndWhatWasTypedLastIsKeptWhenTheWindowCloses() {
        open("cache.max_mb");
        JTextComponent size = window.textBox("cache.max_mb.value").target();
        untilSeen("the field has the keyboard", size::isFocusOwner);
        GuiActionRunner.execute(() -> size.setText("a lot"));
        untilSeen("it is said", () -> window.label("cache.max_mb.mistake").target().isShowing());
        assertThat(fixture.user.all()).isEmpty();
        GuiActionRunner.execute(() -> size.setText("750"));
        untilSeen("it is well again", () -> size.getClientProperty("JComponent.outline") == null);
        press(KeyEvent.VK_ESCAPE);
        untilSeen("it is stored", () -> fixture.user.get("cache.max_mb").equals(Optional.of("750")));
    }

    @Test
    void aProjectsOwnSettingsAreOffUntilOneIsOpen() {
        open("culling");
        untilSeen("shown", () -> window.comboBox("auto_approve_threshold.value").target().isShowing());
        untilSeen("and off", () -> !window.comboBox("auto_approve_threshold.value").target().isEnabled());
        List<String> faults = GuiActionRunner.execute(() -> AccessibleTree.faults(window.target()));
        assertThat(faults).isEmpty();
        assertThat(window.checkBox("cull.auto_advance.value").target().isEnabled()).isTrue();
        GuiActionRunner.execute(() -> window.checkBox("cull.auto_advance.value").target().doClick());
        untilSeen("stored", () -> fixture.user.get("cull.auto_advance").equals(Optional.of("yes")));
        press(KeyEvent.VK_ESCAPE);
    }

    private SettingCard row(String key) {
        return robot.finder().findByName(window.target(), key, SettingCard.class, false);
    }

    private void press(int key) {
        robot.pressAndReleaseKeys(key);
        robot.waitForIdle();
    }
}
