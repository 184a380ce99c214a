package org.podstudio.ui.typing;

import java.awt.KeyboardFocusManager;
import javax.swing.text.JTextComponent;
import org.openide.windows.OnShowing;

/** Gives each text field its undo when the keyboard first comes to it. */
@OnShowing
public final class TextUndoStart implements Runnable {
    @Override
    public void run() {
        KeyboardFocusManager.getCurrentKeyboardFocusManager().addPropertyChangeListener("focusOwner", change -> {
            if (change.getNewValue() instanceof JTextComponent field && field.isEditable()) {
                TextUndo.begin(field);
            }
        });
    }
}
