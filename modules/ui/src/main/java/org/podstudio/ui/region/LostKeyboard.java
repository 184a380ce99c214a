package org.podstudio.ui.region;

import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.KeyboardFocusManager;
import java.awt.Toolkit;
import java.awt.event.FocusEvent;
import java.util.Optional;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;

/**
 * When what had the keyboard is gone, for instance while a dialog was open, the bare window gets it, in which no key does anything; when its
 * dock went behind another one, whatever comes first in the bar at the top does. It goes on to the dock that is active. On the EDT.
 */
public final class LostKeyboard {
    private LostKeyboard() {}

    /** From when the window is there on. */
    public static void follow() {
        WindowManager windows = WindowManager.getDefault();
        windows.invokeWhenUIReady(() -> KeyboardFocusManager.getCurrentKeyboardFocusManager().addPropertyChangeListener("permanentFocusOwner", change -> {
            if (change.getNewValue() == windows.getMainWindow()) {
                toActive();
            }
        }));
        Toolkit.getDefaultToolkit().addAWTEventListener(event -> {
            if (event.getID() == FocusEvent.FOCUS_GAINED && event instanceof FocusEvent gained && !gained.isTemporary()
                    && wentAstray(gained.getOppositeComponent(), gained.getComponent())) {
                // The dock in front becomes the active one a moment later.
                EventQueue.invokeLater(() -> {
                    if (gained.getComponent().isFocusOwner()) {
                        toActive();
                    }
                });
            }
        }, AWTEvent.FOCUS_EVENT_MASK);
    }

    private static void toActive() {
        Optional.ofNullable(TopComponent.getRegistry().getActivated()).filter(TopComponent::isShowing).ifPresent(Regions::focus);
    }

    /** From a dock that no longer shows to what lies in none. */
    static boolean wentAstray(@Nullable Component from, Component to) {
        return from != null && !from.isShowing() && inDock(from) && !inDock(to);
    }

    private static boolean inDock(Component part) {
        return part instanceof TopComponent || SwingUtilities.getAncestorOfClass(TopComponent.class, part) != null;
    }
}
