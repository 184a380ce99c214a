package org.podstudio.ui.region;

import java.awt.KeyboardFocusManager;
import java.util.Optional;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;

/**
 * When what had the keyboard is gone, for instance while a dialog was open, the bare window gets it, in which no key does anything: it goes
 * on to the dock that is active. On the EDT.
 */
public final class LostKeyboard {
    private LostKeyboard() {}

    /** From when the window is there on. */
    public static void follow() {
        WindowManager windows = WindowManager.getDefault();
        windows.invokeWhenUIReady(() -> KeyboardFocusManager.getCurrentKeyboardFocusManager().addPropertyChangeListener("permanentFocusOwner", change -> {
            if (change.getNewValue() == windows.getMainWindow()) {
                Optional.ofNullable(TopComponent.getRegistry().getActivated()).filter(TopComponent::isShowing).ifPresent(Regions::focus);
            }
        }));
    }
}
