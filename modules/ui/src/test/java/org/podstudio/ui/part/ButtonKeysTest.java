package org.podstudio.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.ComponentOrientation;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;

class ButtonKeysTest {
    private final List<String> at = new ArrayList<>();
    private final List<String> pressed = new ArrayList<>();
    private final JButton log = button("log");
    private final JButton discard = button("discard");
    private final JButton keep = button("keep");

    private JButton button(String name) {
        JButton button = new JButton(name) {
            private static final long serialVersionUID = 1L;

            @Override
            public boolean requestFocusInWindow() {
                at.add(name);
                return true;
            }
        };
        button.addActionListener(e -> pressed.add(name));
        return button;
    }

    private static void type(JButton on, int code) {
        Object name = on.getInputMap(JComponent.WHEN_FOCUSED).get(KeyStroke.getKeyStroke(code, 0));
        on.getActionMap().get(name).actionPerformed(new ActionEvent(on, ActionEvent.ACTION_PERFORMED, ""));
    }

    @Test
    void arrowKeysGoFromOneButtonOfADialogToTheNextAndRoundItsEnds() {
        Dialogs.buttonRow(List.of(log), List.of(discard, keep));
        type(log, KeyEvent.VK_RIGHT);
        type(keep, KeyEvent.VK_RIGHT);
        type(log, KeyEvent.VK_LEFT);
        type(keep, KeyEvent.VK_UP);
        assertThat(at).containsExactly("discard", "log", "keep", "discard");
    }

    @Test
    void whatCannotBePressedIsPassedOver() {
        Dialogs.buttonRow(List.of(log), List.of(discard, keep));
        discard.setEnabled(false);
        type(log, KeyEvent.VK_RIGHT);
        assertThat(at).containsExactly("keep");
    }

    @Test
    void whereOneReadsFromRightToLeftTheLeftArrowGoesOn() {
        Dialogs.buttonRow(List.of(), List.of(discard, keep)).applyComponentOrientation(ComponentOrientation.RIGHT_TO_LEFT);
        type(discard, KeyEvent.VK_LEFT);
        assertThat(at).containsExactly("keep");
    }

    @Test
    void enterPressesTheButtonThatHasTheKeyboardAndNotTheSafeOne() {
        Dialogs.buttonRow(List.of(), List.of(discard, keep));
        type(discard, KeyEvent.VK_ENTER);
        assertThat(pressed).containsExactly("discard");
    }
}
