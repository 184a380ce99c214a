package org.podstudio.ui.region;

import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Window;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;

/**
 * Tab goes from one dock into the next, bar, docks, grid and tray in the order of reading. The platform lets it go round within each place
 * for docks, which nobody gets out of by Tab. On the EDT.
 */
public final class TabOrder {
    private TabOrder() {}

    /** From when the window is there on, also for docks that open later. */
    public static void follow() {
        WindowManager.getDefault().invokeWhenUIReady(() -> {
            joinAll();
            // A place for docks is made, or made anew, when one opens, moves or becomes active; its parts are there a moment later.
            TopComponent.getRegistry().addPropertyChangeListener(e -> EventQueue.invokeLater(TabOrder::joinAll));
        });
    }

    private static void joinAll() {
        TopComponent.getRegistry().getOpened().forEach(TabOrder::join);
    }

    /** What lies around the dock makes no round of its own. */
    static void join(Container dock) {
        for (Container at = dock; at != null && !(at instanceof Window); at = at.getParent()) {
            if (at.isFocusCycleRoot()) {
                at.setFocusCycleRoot(false);
            }
        }
    }
}
