package org.podstudio.ui.part;

import java.awt.ComponentOrientation;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/**
 * Keys of the buttons of a dialog: arrow keys go to the next one that can be pressed, in the order in which they are seen, and Enter presses
 * the one that has the keyboard; from anywhere else in the dialog Enter presses the safe one.
 */
final class ButtonKeys {
    private ButtonKeys() {}

    /** @param buttons in the order of reading */
    static void along(List<JButton> buttons) {
        for (JButton button : buttons) {
            key(button, KeyEvent.VK_RIGHT, () -> go(buttons, button, ahead(button)));
            key(button, KeyEvent.VK_DOWN, () -> go(buttons, button, 1));
            key(button, KeyEvent.VK_LEFT, () -> go(buttons, button, -ahead(button)));
            key(button, KeyEvent.VK_UP, () -> go(buttons, button, -1));
            key(button, KeyEvent.VK_ENTER, button::doClick);
        }
    }

    /** Which way the right arrow goes in the order of reading. */
    private static int ahead(JButton button) {
        ComponentOrientation reading = button.getComponentOrientation();
        return reading.isLeftToRight() ? 1 : -1;
    }

    private static void go(List<JButton> buttons, JButton from, int steps) {
        List<JButton> possible = buttons.stream().filter(one -> one == from || one.isVisible() && one.isEnabled()).toList();
        possible.get(Math.floorMod(possible.indexOf(from) + steps, possible.size())).requestFocusInWindow();
    }

    private static void key(JButton button, int code, Runnable does) {
        String name = "dialog-button-" + code;
        button.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(code, 0), name);
        button.getActionMap().put(name, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent e) {
                does.run();
            }
        });
    }
}
