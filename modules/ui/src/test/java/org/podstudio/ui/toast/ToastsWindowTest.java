package org.podstudio.ui.toast;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.accessibility.AccessibleRole;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JLayeredPane;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.problem.Problem;

/** Toasts in the corner of a real window. Needs a display, such as xvfb gives. */
class ToastsWindowTest {
    private static final Problem PROBLEM = new Problem("disk-full", "Nothing of what was dropped on the library could be imported into it.",
            "The disk is full.", "Free some space.");

    private final List<String> done = new ArrayList<>();
    private final Notifications notifications = new Notifications(InstantSource.fixed(Instant.EPOCH));
    private JFrame window;
    private Toasts toasts;

    @BeforeEach
    void open() {
        Assumptions.assumeFalse(GraphicsEnvironment.isHeadless(), "no display: window test skipped");
        GuiActionRunner.execute(() -> {
            window = new JFrame("toasts");
            window.setPreferredSize(new Dimension(900, 600));
            window.pack();
            window.setVisible(true);
            toasts = new Toasts(notifications, () -> window);
        });
    }

    @AfterEach
    void close() {
        if (window != null) {
            GuiActionRunner.execute(window::dispose);
        }
    }

    private List<ToastPanel> shown() {
        return Arrays.stream(window.getLayeredPane().getComponentsInLayer(JLayeredPane.POPUP_LAYER)).map(ToastPanel.class::cast)
                .sorted((a, b) -> a.getY() - b.getY()).toList();
    }

    private static List<JButton> buttons(java.awt.Container in) {
        List<JButton> found = new ArrayList<>();
        for (Component c : in.getComponents()) {
            if (c instanceof JButton button) {
                found.add(button);
            } else if (c instanceof java.awt.Container inner) {
                found.addAll(buttons(inner));
            }
        }
        return found;
    }

    @Test
    void theyStandAboveOneAnotherAtTheBottomRightInsideTheWindow() {
        GuiActionRunner.execute(() -> {
            toasts.show(Toast.done("a", "Rejected 14 assets", "Undo", () -> done.add("undone")));
            toasts.show(Toast.failed("b", PROBLEM));
            toasts.show(Toast.note("c", "Nothing is selected: select an asset first."));
            List<ToastPanel> panels = shown();
            Rectangle room = new Rectangle(window.getLayeredPane().getSize());
            assertThat(panels).hasSize(3).allSatisfy(panel -> {
                assertThat(room.contains(panel.getBounds())).as("%s in %s", panel.getBounds(), room).isTrue();
                assertThat(panel.getX() + panel.getWidth()).as("at the right").isGreaterThan(room.width - 40);
                assertThat(panel.getHeight()).isBetween(40, 120);
                assertThat(panel.getAccessibleContext().getAccessibleRole()).isEqualTo(AccessibleRole.ALERT);
            });
            assertThat(panels.get(1).getHeight()).as("a long sentence wraps").isGreaterThan(panels.get(0).getHeight());
            assertThat(panels.get(0).getBounds().intersects(panels.get(1).getBounds())).isFalse();
        });
    }

    @Test
    void itsButtonDoesWhatItSaysOnceAndIsGoneFromTheListToo() {
        GuiActionRunner.execute(() -> {
            toasts.show(Toast.done("a", "Rejected 14 assets", "Undo", () -> done.add("undone")));
            JButton undo = buttons(shown().getFirst()).getFirst();
            assertThat(undo.getAccessibleContext().getAccessibleName()).isEqualTo("Undo: Rejected 14 assets");
            undo.doClick();
            assertThat(done).containsExactly("undone");
            assertThat(shown()).isEmpty();
            assertThat(notifications.all()).extracting(Notification::text).containsExactly("Rejected 14 assets");
            assertThat(notifications.all().getFirst().action()).isEmpty();
        });
    }
}
