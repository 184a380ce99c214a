package org.podstudio.library.ui;

import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.text.JTextComponent;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.awt.DynamicMenuContent;
import org.openide.util.NbBundle.Messages;
import org.podstudio.library.ui.cull.LibraryKey;

/** Takes files or a picture from the clipboard into the library, or text into the field in which somebody types. In the grid a key does the same. */
@ActionID(category = "Edit", id = "org.podstudio.library.ui.PasteAction")
@ActionRegistration(displayName = "#CTL_PasteAction", lazy = false)
@ActionReference(path = "Menu/Edit", position = 120)
@Messages("CTL_PasteAction=Paste")
public final class PasteAction extends AbstractAction implements DynamicMenuContent {
    private static final long serialVersionUID = 1L;

    public PasteAction() {
        super(Bundle.CTL_PasteAction());
    }

    @Override
    public void actionPerformed(ActionEvent e) {
        if (KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner() instanceof JTextComponent typed) {
            typed.paste();
        } else {
            LibraryTopComponent.find().ifPresent(window -> window.desk().paste());
        }
    }

    @Override
    public JComponent[] getMenuPresenters() {
        ShownKeyItem item = new ShownKeyItem(Bundle.CTL_PasteAction(), ShownKeyItem.key(LibraryKey.PASTE), null,
                () -> actionPerformed(new ActionEvent(this, ActionEvent.ACTION_PERFORMED, "")));
        item.setName("edit-paste");
        return new JComponent[] {item};
    }

    /** Called whenever the menu opens: its key may be another one. */
    @Override
    public JComponent[] synchMenuPresenters(JComponent[] before) {
        return getMenuPresenters();
    }
}
