package org.podstudio.library.ui;

import java.awt.KeyboardFocusManager;
import java.awt.event.HierarchyEvent;
import javax.swing.JComponent;
import javax.swing.text.JTextComponent;

/** Gives a part the keyboard that was meant for it before it showed, unless the user has begun to type elsewhere. For the EDT. */
final class AwaitedFocus {
    private final JComponent part;
    private boolean awaited;

    AwaitedFocus(JComponent part) {
        this.part = part;
        part.addHierarchyListener(event -> {
            if (awaited && (event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && part.isShowing()) {
                awaited = false;
                if (!(KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner() instanceof JTextComponent)) {
                    part.requestFocusInWindow();
                }
            }
        });
    }

    /** At once, or as soon as it shows. */
    void ask() {
        awaited = !part.isShowing();
        if (!awaited) {
            part.requestFocusInWindow();
        }
    }
}
