package org.podstudio.ui.region;

import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.KeyboardFocusManager;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.FocusEvent;
import java.awt.event.WindowEvent;
import java.lang.ref.WeakReference;
import java.util.Optional;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.Nullable;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;

/**
 * When what had the keyboard in a dock is gone, AWT gives it to whatever comes first in the bar at the top; when that happens while a dialog
 * is open, or just as the window gets the keyboard back from one, to the bare window or to nothing at all, where no key does anything. From
 * there it goes on to the dock that is active. On the EDT.
 */
public final class LostKeyboard {
    private final Window window;
    private final Runnable back;
    /** What had the keyboard last because somebody wanted it. Weak, as it may be gone. */
    private WeakReference<Component> wanted = new WeakReference<>(null);
    /** Asked while it was there: what was taken out of its dock does not tell any more. */
    private boolean wantedInDock;

    private LostKeyboard(Window window, Runnable back) {
        this.window = window;
        this.back = back;
    }

    /** From when the window is there on. */
    public static void follow() {
        WindowManager windows = WindowManager.getDefault();
        windows.invokeWhenUIReady(() -> follow(windows.getMainWindow(), LostKeyboard::toActive));
    }

    /** @param back brings the keyboard to where it belongs */
    static void follow(Window window, Runnable back) {
        LostKeyboard lost = new LostKeyboard(window, back);
        Component owner = window.getFocusOwner();
        if (owner != null && owner != window) {
            lost.want(owner);
        }
        Toolkit.getDefaultToolkit().addAWTEventListener(lost::heard, AWTEvent.FOCUS_EVENT_MASK | AWTEvent.WINDOW_FOCUS_EVENT_MASK);
    }

    private static void toActive() {
        Optional.ofNullable(TopComponent.getRegistry().getActivated()).filter(TopComponent::isShowing).ifPresent(Regions::focus);
    }

    private void heard(AWTEvent event) {
        if (event instanceof FocusEvent focus && !focus.isTemporary() && inWindow(focus.getComponent())) {
            if (focus.getID() == FocusEvent.FOCUS_LOST) {
                EventQueue.invokeLater(this::unlessSomethingHasIt);
            } else {
                gained(focus);
            }
        } else if (event.getID() == WindowEvent.WINDOW_GAINED_FOCUS && event.getSource() == window) {
            // What AWT chose is told by an event that waits in the queue already.
            EventQueue.invokeLater(this::unlessSomethingHasIt);
        }
    }

    private void unlessSomethingHasIt() {
        if (window.isFocused() && window.getFocusOwner() == null) {
            back.run();
        }
    }

    private void gained(FocusEvent gained) {
        Component to = gained.getComponent();
        if (to == window) {
            back.run();
        } else if (wentAstray(gained.getCause(), gained.getOppositeComponent(), to)) {
            // The dock in front becomes the active one a moment later.
            EventQueue.invokeLater(() -> {
                if (to.isFocusOwner()) {
                    back.run();
                }
            });
        } else {
            want(to);
        }
    }

    private void want(Component part) {
        wanted = new WeakReference<>(part);
        wantedInDock = inDock(part);
    }

    /** From a dock to what lies in none, without anybody's wish: what had it there no longer shows. */
    private boolean wentAstray(FocusEvent.Cause cause, @Nullable Component from, Component to) {
        if (!wantedInDock || inDock(to)) {
            return false;
        }
        Component before = wanted.get();
        boolean gone = before == null || !before.isShowing() || !inWindow(before);
        return gone && switch (cause) {
            case TRAVERSAL_FORWARD -> from == before; // else somebody goes along the bar by Tab
            case ROLLBACK -> true;
            // Words are typed where something asked for them in the meantime.
            case ACTIVATION -> !(to instanceof JTextComponent);
            default -> false;
        };
    }

    private boolean inWindow(Component part) {
        return part == window || SwingUtilities.getWindowAncestor(part) == window;
    }

    private static boolean inDock(Component part) {
        return part instanceof TopComponent || SwingUtilities.getAncestorOfClass(TopComponent.class, part) != null;
    }
}
