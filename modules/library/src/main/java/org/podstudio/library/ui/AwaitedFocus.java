package org.podstudio.library.ui;

import java.awt.KeyboardFocusManager;
import java.awt.event.HierarchyEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.text.JTextComponent;

/** Gives the first of some parts that shows the keyboard that was meant for it before, unless the user types elsewhere. For the EDT. */
final class AwaitedFocus {
    private final List<JComponent> parts;
    private boolean awaited;

    /** @param parts of which one shows at a time */
    AwaitedFocus(JComponent... parts) {
        this.parts = List.of(parts);
        for (JComponent part : parts) {
            part.addHierarchyListener(event -> {
                if (awaited && (event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && part.isShowing()) {
                    awaited = false;
                    if (!(KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner() instanceof JTextComponent)) {
                        part.requestFocusInWindow();
                    }
                }
            });
        }
    }

    /** At once, or as soon as one shows. */
    void ask() {
        Optional<JComponent> showing = parts.stream().filter(JComponent::isShowing).findFirst();
        awaited = showing.isEmpty();
        showing.ifPresent(JComponent::requestFocusInWindow);
    }
}
