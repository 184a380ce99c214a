package org.podstudio.ui.keys;

import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/**
 * Keys that stay what they are, whatever keys the user gives to commands: those of one list, frame or text, as arrows and Enter are.
 * A command has a {@link KeyCommand} instead. For the event dispatch thread.
 */
public final class FixedKeys {
    private FixedKeys() {}

    /**
     * Does this when the key is pressed while the part has the keyboard.
     *
     * @param key as {@link KeyStroke#getKeyStroke(String)} reads it
     */
    public static void on(JComponent part, String key, Runnable does) {
        bind(part, JComponent.WHEN_FOCUSED, key, does);
    }

    /** As {@link #on}, also while something inside of the part has the keyboard and makes no use of the key. */
    public static void within(JComponent part, String key, Runnable does) {
        bind(part, JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT, key, does);
    }

    private static void bind(JComponent part, int condition, String key, Runnable does) {
        KeyStroke stroke = KeyStroke.getKeyStroke(key);
        if (stroke == null || stroke.getKeyCode() == KeyEvent.VK_UNDEFINED) {
            throw new IllegalArgumentException("no such key: " + key);
        }
        part.getInputMap(condition).put(stroke, key);
        part.getActionMap().put(key, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent e) {
                does.run();
            }
        });
    }
}
