package org.podstudio.ui.typing;

import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.JTextComponent;

/** Hears what becomes of a field's text. */
public final class Typing {
    private Typing() {}

    /** Runs after each change of the text, typed, pasted, undone or set by code, in the thread that made it. */
    public static void heard(JTextComponent field, Runnable changed) {
        field.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent e) {
                changed.run();
            }

            @Override
            public void removeUpdate(DocumentEvent e) {
                changed.run();
            }

            @Override
            public void changedUpdate(DocumentEvent e) {
                // Attributes only, which plain text has none of.
            }
        });
    }
}
