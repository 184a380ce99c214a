package org.podstudio.ui.typing;

import java.awt.Component;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.JMenuItem;
import javax.swing.JPasswordField;
import javax.swing.JPopupMenu;
import javax.swing.KeyStroke;
import javax.swing.text.DefaultEditorKit;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;

/** Cut, copy, paste and select all, for every text that has no menu of its own; made anew each time. */
@Messages({
    "TextMenu_cut=Cut", "TextMenu_copy=Copy", "TextMenu_paste=Paste", "TextMenu_selectAll=Select all",
    "TextMenu_nothing=No part of the text is selected", "TextMenu_secret=What is hidden here is not copied",
    "TextMenu_fixed=This text cannot be changed", "TextMenu_noText=There is no text to paste", "TextMenu_empty=There is no text here"
})
final class TextMenu extends JPopupMenu {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(TextMenu.class.getName());

    private final JTextComponent text;

    private TextMenu(JTextComponent text) {
        this.text = text;
    }

    /** Gives a text its menu, unless it has one. */
    static void give(JTextComponent text) {
        if (text.getComponentPopupMenu() == null) {
            text.setComponentPopupMenu(new TextMenu(text));
        }
    }

    /** @param pastes whether there is a text to paste */
    List<JMenuItem> items(boolean pastes) {
        @Nullable String uncopied = text instanceof JPasswordField ? Bundle.TextMenu_secret()
                : text.getSelectionStart() == text.getSelectionEnd() ? Bundle.TextMenu_nothing() : null;
        @Nullable String fixed = text.isEditable() && text.isEnabled() ? null : Bundle.TextMenu_fixed();
        return List.of(item("text-cut", Bundle.TextMenu_cut(), DefaultEditorKit.cutAction, fixed == null ? uncopied : fixed, text::cut),
                item("text-copy", Bundle.TextMenu_copy(), DefaultEditorKit.copyAction, uncopied, text::copy),
                item("text-paste", Bundle.TextMenu_paste(), DefaultEditorKit.pasteAction,
                        fixed == null && !pastes ? Bundle.TextMenu_noText() : fixed, text::paste),
                item("text-all", Bundle.TextMenu_selectAll(), DefaultEditorKit.selectAllAction,
                        text.getDocument().getLength() == 0 ? Bundle.TextMenu_empty() : null, text::selectAll));
    }

    private JMenuItem item(String name, String title, String does, @Nullable String why, Runnable chosen) {
        JMenuItem item = new JMenuItem(title);
        item.setName(name);
        item.setAccelerator(key(does));
        item.setEnabled(why == null);
        item.setToolTipText(why);
        item.addActionListener(e -> chosen.run());
        return item;
    }

    /** The key that the look gives it, as far as there is one. */
    private @Nullable KeyStroke key(String does) {
        KeyStroke[] keys = text.getInputMap().allKeys();
        KeyStroke found = null;
        for (KeyStroke key : keys == null ? new KeyStroke[0] : keys) {
            boolean letter = key.getKeyCode() >= 'A' && key.getKeyCode() <= 'Z';
            if (letter && does.equals(text.getInputMap().get(key)) && (found == null || key.getModifiers() < found.getModifiers())) {
                found = key;
            }
        }
        return found;
    }

    private static boolean clipboardHasText() {
        try {
            return Toolkit.getDefaultToolkit().getSystemClipboard().isDataFlavorAvailable(DataFlavor.stringFlavor);
        } catch (IllegalStateException e) {
            LOG.log(Level.FINE, "Another program has the clipboard just now", e);
            return true;
        }
    }

    /** The text gets the keyboard: what is selected in it is seen only so. */
    @Override
    public void show(Component invoker, int x, int y) {
        text.requestFocusInWindow();
        removeAll();
        List<JMenuItem> items = items(clipboardHasText());
        items.subList(0, items.size() - 1).forEach(this::add);
        addSeparator();
        add(items.getLast());
        super.show(invoker, x, y);
    }
}
