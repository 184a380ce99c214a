package org.podstudio.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.podstudio.testsupport.Waiting.untilSeen;

import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.UIManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podstudio.testsupport.AccessibleTree;
import org.podstudio.testsupport.MemoryPreferences;
import org.podstudio.testsupport.ShownDialog;
import org.podstudio.ui.Motion;
import org.podstudio.ui.Work;

/** The palette by real keys. Needs a display, such as xvfb gives. */
class PaletteWindowTest {
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final List<Runnable> behind = new ArrayList<>();
    private boolean slow;
    private JFrame frame;
    private Robot robot;

    @BeforeEach
    void open() throws Exception {
        assumeFalse(GraphicsEnvironment.isHeadless(), "window tests need a display: xvfb-run -a");
        robot = new Robot();
        robot.setAutoDelay(10);
        frame = ShownDialog.owner(new Rectangle(100, 50, 900, 700)); // the palette goes when it loses the keyboard
    }

    @AfterEach
    void close() throws Exception {
        UIManager.put(Motion.KEY, null);
        if (frame != null) {
            ShownDialog.closeAll();
        }
    }

    private PaletteItem item(String title, boolean enabled) {
        return NamedSource.item(title, enabled, done);
    }

    private void show() throws Exception {
        untilSeen(() -> {
            if (dialog().isEmpty()) {
                openPalette(); // for the first time, or because the desktop gave the keyboard to the frame once more
            }
            return field().isFocusOwner();
        });
    }

    private void openPalette() {
        PaletteWindow window = new PaletteWindow(frame);
        Work work = new Work(task -> {
            if (slow) {
                behind.add(task);
            } else {
                task.run();
            }
        }, Runnable::run);
        window.open(new PalettePresenter(List.of(new NamedSource("Actions", 100, List.of(item("Approve", true), item("Reject", true))),
                new NamedSource("Operations", 200, List.of(item("Crop", true), item("Remove background", false)))), work, new MemoryPreferences(), window));
    }

    private static Optional<JDialog> dialog() {
        return ShownDialog.find();
    }

    private static <T> T part(Class<T> type) {
        return ShownDialog.parts().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    private static JTextField field() {
        return part(JTextField.class);
    }

    private static JList<?> list() {
        return part(JList.class);
    }

    private void press(int... keys) {
        for (int key : keys) {
            robot.keyPress(key);
            robot.keyRelease(key);
        }
    }

    private static String selected() {
        return list().getSelectedValue() instanceof PaletteItem item ? item.title() : "";
    }

    @Test
    void arrowsStepOverTheHeadingsAndEnterDoesWhatIsMarked() throws Exception {
        show();
        untilSeen(() -> selected().equals("Approve"));
        press(KeyEvent.VK_DOWN, KeyEvent.VK_DOWN);
        untilSeen(() -> selected().equals("Crop"));
        press(KeyEvent.VK_UP);
        untilSeen(() -> selected().equals("Reject"));
        press(KeyEvent.VK_ENTER);
        untilSeen(() -> done.equals(List.of("Reject")) && dialog().isEmpty());
    }

    @Test
    void whatIsTypedNarrowsTheListAndWhatHasNoMatchSaysSo() throws Exception {
        show();
        press(KeyEvent.VK_C, KeyEvent.VK_R, KeyEvent.VK_O, KeyEvent.VK_P);
        untilSeen(() -> selected().equals("Crop"));
        press(KeyEvent.VK_X, KeyEvent.VK_X);
        untilSeen(() -> list().getModel().getSize() == 0 && !list().isShowing());
        press(KeyEvent.VK_ENTER);
        press(KeyEvent.VK_ESCAPE);
        untilSeen(() -> dialog().isEmpty());
        assertThat(done).isEmpty();
    }

    @Test
    void aSizeOfBeforeThatTheDesktopTellsLateCutsNoRowsOff() throws Exception {
        show();
        int high = GuiActionRunner.execute(() -> dialog().orElseThrow().getHeight());
        GuiActionRunner.execute(() -> dialog().orElseThrow().setSize(300, high / 2));
        untilSeen(() -> dialog().orElseThrow().getHeight() == high);
    }

    @Test
    void whatCannotBeDoneNowIsShownAndDoesNothing() throws Exception {
        show();
        press(KeyEvent.VK_R, KeyEvent.VK_E, KeyEvent.VK_M, KeyEvent.VK_ENTER);
        untilSeen(() -> selected().equals("Remove background"));
        assertThat(done).isEmpty();
        assertThat(dialog()).isPresent();
    }

    @Test
    void enterBeforeTheAnswersWaitsForTheBestOfThem() throws Exception {
        slow = true;
        show();
        press(KeyEvent.VK_C, KeyEvent.VK_R, KeyEvent.VK_ENTER);
        untilSeen(() -> field().getText().equals("cr"));
        robot.waitForIdle();
        assertThat(done).isEmpty();
        GuiActionRunner.execute(() -> List.copyOf(behind).forEach(Runnable::run));
        untilSeen(() -> done.equals(List.of("Crop")));
    }

    @Test
    void everyPartHasANameAndTheWindowLiesOverItsOwner() throws Exception {
        show();
        List<String> faults = GuiActionRunner.execute(() -> AccessibleTree.faults(dialog().orElseThrow().getContentPane()));
        assertThat(faults).isEmpty();
        assertThat(frame.getBounds().contains(dialog().orElseThrow().getBounds())).isTrue();
    }

    @Test
    void whatIsTypedBeforeTheWindowHasTheKeyboardIsMeantForItAndNotForTheGrid() throws Exception {
        List<Character> grid = new CopyOnWriteArrayList<>();
        GuiActionRunner.execute(() -> {
            JPanel under = new JPanel();
            under.setFocusable(true);
            under.addKeyListener(new KeyAdapter() {
                @Override
                public void keyTyped(KeyEvent e) {
                    grid.add(e.getKeyChar());
                }
            });
            frame.setContentPane(under);
            frame.validate();
            openPalette();
            // As the desktop sends it while the new window is still on its way.
            for (char letter : "crop".toCharArray()) {
                under.dispatchEvent(new KeyEvent(under, KeyEvent.KEY_TYPED, System.currentTimeMillis(), 0, KeyEvent.VK_UNDEFINED, letter));
            }
        });
        untilSeen(() -> dialog().isPresent() && field().getText().equals("crop"));
        assertThat(grid).isEmpty();
    }

    @Test
    void whileItComesUpNoKeyIsLostAndNothingInItLiesElsewhere() throws Exception {
        UIManager.put(Motion.KEY, "full");
        Point place = GuiActionRunner.execute(() -> {
            openPalette();
            for (char letter : "crop".toCharArray()) {
                field().dispatchEvent(new KeyEvent(field(), KeyEvent.KEY_TYPED, System.currentTimeMillis(), 0, KeyEvent.VK_UNDEFINED, letter));
            }
            assertThat(field().getText()).isEqualTo("crop");
            return field().getLocation();
        });
        untilSeen(() -> selected().equals("Crop"));
        assertThat(GuiActionRunner.execute(() -> field().getLocation())).isEqualTo(place);
    }

    @Test
    void itGoesWhenItLosesTheKeyboard() throws Exception {
        show();
        GuiActionRunner.execute(() -> {
            frame.toFront();
            frame.requestFocus();
        });
        untilSeen(() -> dialog().isEmpty());
    }
}
