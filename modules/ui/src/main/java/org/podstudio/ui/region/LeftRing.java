package org.podstudio.ui.region;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.beans.PropertyChangeEvent;

/**
 * A part that opens a popup keeps its ring, for it has the keyboard again when the popup goes. When the keyboard goes elsewhere from there,
 * the part is not told, and would wear its ring on beside that of the part that has the keyboard: it is painted again. On the EDT.
 */
public final class LeftRing {
    private LeftRing() {}

    /** Once at the start. */
    public static void follow() {
        KeyboardFocusManager.getCurrentKeyboardFocusManager().addPropertyChangeListener("permanentFocusOwner", LeftRing::moved);
    }

    static void moved(PropertyChangeEvent keyboard) {
        if (keyboard.getOldValue() instanceof Component left) {
            left.repaint();
        }
    }
}
