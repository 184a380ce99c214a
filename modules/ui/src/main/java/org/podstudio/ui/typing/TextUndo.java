package org.podstudio.ui.typing;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.AbstractAction;
import javax.swing.KeyStroke;
import javax.swing.event.DocumentEvent;
import javax.swing.event.UndoableEditEvent;
import javax.swing.event.UndoableEditListener;
import javax.swing.text.BadLocationException;
import javax.swing.text.Document;
import javax.swing.text.JTextComponent;
import javax.swing.undo.CompoundEdit;
import javax.swing.undo.UndoManager;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what was typed in one text field, a word at a time: Ctrl+Z, and Ctrl+Y or Ctrl+Shift+Z to do it again. It knows what was
 * typed since the keyboard came; what the program had put in before cannot be taken back, so that no other asset's text appears.
 */
final class TextUndo implements UndoableEditListener {
    private final UndoManager steps = new UndoManager();
    /** The step that typing still adds to. */
    private @Nullable CompoundEdit open;

    private @Nullable AWTEvent cause;
    private DocumentEvent.@Nullable EventType kind;
    /** Where the next character of the open step would be typed, or taken away. */
    private int place;

    private TextUndo(JTextComponent field) {
        int menu = java.awt.GraphicsEnvironment.isHeadless() ? InputEvent.CTRL_DOWN_MASK
                : field.getToolkit().getMenuShortcutKeyMaskEx();
        bind(field, "text-undo", () -> {
            if (steps.canUndo()) {
                steps.undo();
            }
        }, KeyStroke.getKeyStroke(KeyEvent.VK_Z, menu));
        bind(field, "text-redo", () -> {
            if (steps.canRedo()) {
                steps.redo();
            }
        }, KeyStroke.getKeyStroke(KeyEvent.VK_Y, menu), KeyStroke.getKeyStroke(KeyEvent.VK_Z, menu | InputEvent.SHIFT_DOWN_MASK));
        field.getDocument().addUndoableEditListener(this);
        field.addPropertyChangeListener("document", change -> {
            if (change.getOldValue() instanceof Document before) {
                before.removeUndoableEditListener(this);
            }
            forget();
            field.getDocument().addUndoableEditListener(this);
        });
    }

    /** The keyboard has come to this field: its history begins here. */
    static void begin(JTextComponent field) {
        if (field.getClientProperty(TextUndo.class) instanceof TextUndo known) {
            known.forget();
        } else {
            field.putClientProperty(TextUndo.class, new TextUndo(field));
        }
    }

    private void bind(JTextComponent field, String name, Runnable does, KeyStroke... keys) {
        field.getActionMap().put(name, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent e) {
                close();
                if (field.isEditable()) {
                    does.run();
                }
            }
        });
        for (KeyStroke key : keys) {
            field.getInputMap().put(key, name);
        }
    }

    private void forget() {
        close();
        steps.discardAllEdits();
    }

    private void close() {
        if (open != null) {
            open.end();
            open = null;
        }
    }

    @Override
    public void undoableEditHappened(UndoableEditEvent e) {
        // Documents of Swing's text package hand out edits that are events of the document, too.
        DocumentEvent what = (DocumentEvent) e.getEdit();
        AWTEvent now = EventQueue.getCurrentEvent();
        CompoundEdit step = open;
        if (step == null || !goesOn(what) && (now == null || now != cause)) {
            close();
            step = new CompoundEdit();
            open = step;
            steps.addEdit(step);
        }
        step.addEdit(e.getEdit());
        cause = now;
        kind = what.getType();
        place = kind == DocumentEvent.EventType.INSERT ? what.getOffset() + what.getLength() : what.getOffset();
    }

    /** One more character of the word that is being typed, or taken away backwards. */
    private boolean goesOn(DocumentEvent what) {
        if (what.getLength() != 1 || what.getType() != kind) {
            return false;
        }
        if (kind == DocumentEvent.EventType.REMOVE) {
            return what.getOffset() + 1 == place || what.getOffset() == place;
        }
        return what.getOffset() == place && !beginsWord(what);
    }

    private static boolean beginsWord(DocumentEvent typed) {
        try {
            Document text = typed.getDocument();
            int at = typed.getOffset();
            return at > 0 && Character.isWhitespace(text.getText(at - 1, 1).charAt(0)) && !Character.isWhitespace(text.getText(at, 1).charAt(0));
        } catch (BadLocationException e) {
            throw new IllegalStateException("a document tells of a place that it does not have", e);
        }
    }
}
