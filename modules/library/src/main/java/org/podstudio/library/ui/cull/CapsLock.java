package org.podstudio.library.ui.cull;

import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.beans.PropertyChangeListener;
import org.podstudio.core.api.job.Subscription;

/** Follows the state of the Caps Lock key. On the event dispatch thread. */
public final class CapsLock {
    private CapsLock() {}

    /** Tells {@code advance} now, at each press of the key, and when a window becomes active, for it may have been pressed elsewhere. */
    public static Subscription follow(AutoAdvance advance) {
        KeyboardFocusManager keyboard = KeyboardFocusManager.getCurrentKeyboardFocusManager();
        KeyEventDispatcher keys = event -> {
            if (event.getKeyCode() == KeyEvent.VK_CAPS_LOCK) {
                advance.caps(isOn());
            }
            return false;
        };
        PropertyChangeListener windows = change -> {
            if (change.getNewValue() != null) {
                advance.caps(isOn());
            }
        };
        keyboard.addKeyEventDispatcher(keys);
        keyboard.addPropertyChangeListener("activeWindow", windows);
        advance.caps(isOn());
        return () -> {
            keyboard.removeKeyEventDispatcher(keys);
            keyboard.removePropertyChangeListener("activeWindow", windows);
        };
    }

    private static boolean isOn() {
        try {
            return Toolkit.getDefaultToolkit().getLockingKeyState(KeyEvent.VK_CAPS_LOCK);
        } catch (UnsupportedOperationException e) {
            // This desktop does not tell: the switch in the window is left.
            return false;
        }
    }
}
