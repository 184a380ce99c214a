package org.podstudio.ui.typing;

import java.awt.AWTEvent;
import java.awt.KeyboardFocusManager;
import java.awt.Toolkit;
import java.awt.event.MouseEvent;
import javax.swing.text.JTextComponent;
import org.openide.windows.OnShowing;

/** Gives each text its menu when the mouse or the keyboard first comes to it; Shift+F10 and the key of menus then open it, too. */
@OnShowing
public final class TextMenuStart implements Runnable {
    @Override
    public void run() {
        KeyboardFocusManager.getCurrentKeyboardFocusManager().addPropertyChangeListener("focusOwner", change -> give(change.getNewValue()));
        Toolkit.getDefaultToolkit().addAWTEventListener(event -> {
            if (event.getID() == MouseEvent.MOUSE_ENTERED) {
                give(event.getSource());
            }
        }, AWTEvent.MOUSE_EVENT_MASK);
    }

    private static void give(Object at) {
        if (at instanceof JTextComponent text) {
            TextMenu.give(text);
        }
    }
}
