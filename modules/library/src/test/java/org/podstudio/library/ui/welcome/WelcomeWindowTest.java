package org.podstudio.library.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.podstudio.testsupport.Waiting.untilSeen;

import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JFrame;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.settings.SettingValues;
import org.podstudio.testsupport.AccessibleTree;
import org.podstudio.testsupport.MemorySettings;
import org.podstudio.testsupport.ShownDialog;
import org.podstudio.ui.Work;

/** The welcome by real keys. Needs a display, such as xvfb gives. */
class WelcomeWindowTest {
    @TempDir
    Path home;

    private final List<String> happened = new CopyOnWriteArrayList<>();
    private JFrame frame;
    private Robot robot;

    @BeforeEach
    void open() throws Exception {
        assumeFalse(GraphicsEnvironment.isHeadless(), "window tests need a display: xvfb-run -a");
        robot = new Robot();
        robot.setAutoDelay(10);
        WelcomePresenter.WelcomeServices services = new WelcomePresenter.WelcomeServices(
                SettingValues.of(Optional.of(new MemorySettings()), Optional.empty()), Optional.of(List::of), Optional.empty(), setting -> { },
                (project, watched) -> happened.add("began " + home.relativize(project)), () -> happened.add("left"));
        frame = ShownDialog.owner(new Rectangle(0, 0, 1000, 700));
        GuiActionRunner.execute(() -> {
            new WelcomeDialog(frame, (view, window) -> new WelcomePresenter(view, Work.direct(), services, home.resolve("First"))).open(frame);
        });
        untilSeen(() -> dialog().isPresent() && focused(button("welcomeNext")));
    }

    /** Asked for once more where the desktop has given the keyboard elsewhere. */
    private static boolean focused(JButton button) {
        if (!dialog().orElseThrow().isFocused()) {
            dialog().orElseThrow().toFront();
            button.requestFocus();
        }
        return button.isFocusOwner();
    }

    @AfterEach
    void close() throws Exception {
        if (frame != null) {
            ShownDialog.closeAll();
        }
    }

    private static Optional<JDialog> dialog() {
        return ShownDialog.find();
    }

    private static JButton button(String name) {
        return ShownDialog.parts().filter(part -> name.equals(part.getName())).map(JButton.class::cast).findFirst().orElseThrow();
    }

    private static boolean at(Class<? extends StepPart> step) {
        return ShownDialog.parts().anyMatch(part -> step.isInstance(part) && part.isShowing());
    }

    private void press(int key) {
        robot.keyPress(key);
        robot.keyRelease(key);
    }

    @Test
    void aDesktopThatGivesTheKeyboardToTheWindowBehindTakesItFromNobodyWhoReadsTheWelcome() {
        AtomicBoolean given = new AtomicBoolean();
        GuiActionRunner.execute(() -> {
            frame.addWindowFocusListener(new WindowAdapter() {
                @Override
                public void windowGainedFocus(WindowEvent e) {
                    given.set(true);
                }
            });
            frame.requestFocus();
        });
        untilSeen(given::get);
        untilSeen(() -> button("welcomeNext").isFocusOwner());
    }

    @Test
    void whoeverClicksIntoTheWindowBehindKeepsTheKeyboardThere() {
        robot.mouseMove(frame.getX() + 100, frame.getY() + frame.getHeight() - 20);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        untilSeen(frame::isFocused);
        robot.delay(600); // longer than it takes to look
        assertThat(GuiActionRunner.execute(frame::isFocused)).isTrue();
    }

    @Test
    void enterAtEachStepBeginsAProjectAndBackLeadsBack() throws Exception {
        untilSeen(() -> at(ProjectStep.class));
        press(KeyEvent.VK_ENTER);
        untilSeen(() -> at(FoldersStep.class) && focused(button("welcomeNext")));
        GuiActionRunner.execute(() -> button("welcomeBack").doClick());
        untilSeen(() -> at(ProjectStep.class) && !button("welcomeBack").isVisible());
        press(KeyEvent.VK_ENTER);
        untilSeen(() -> at(FoldersStep.class) && focused(button("welcomeNext")));
        press(KeyEvent.VK_ENTER);
        untilSeen(() -> at(LookStep.class) && button("welcomeNext").getText().equals("Start"));
        press(KeyEvent.VK_ENTER);
        untilSeen(() -> dialog().isEmpty());
        assertThat(happened).containsExactly("began First");
    }

    @Test
    void escapeLeavesAtAnyStepOnce() throws Exception {
        press(KeyEvent.VK_ENTER);
        untilSeen(() -> at(FoldersStep.class));
        press(KeyEvent.VK_ESCAPE);
        untilSeen(() -> dialog().isEmpty());
        untilSeen(() -> !happened.isEmpty());
        assertThat(happened).containsExactly("left");
        assertThat(Files.exists(home.resolve("First"))).as("nothing was made").isFalse();
    }

    @Test
    void everyStepHasNamesForAllItsParts() throws Exception {
        for (Class<? extends StepPart> step : List.of(ProjectStep.class, FoldersStep.class, LookStep.class)) {
            untilSeen(() -> at(step));
            assertThat(GuiActionRunner.execute(() -> AccessibleTree.faults(dialog().orElseThrow().getContentPane()))).as(step.getSimpleName()).isEmpty();
            if (step != LookStep.class) {
                GuiActionRunner.execute(() -> button("welcomeNext").doClick());
            }
        }
    }
}
