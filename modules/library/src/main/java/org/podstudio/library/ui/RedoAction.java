package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Does again what was undone last. */
@ActionID(category = "Edit", id = "org.podstudio.library.ui.RedoAction")
@ActionRegistration(displayName = "#CTL_RedoAction")
@ActionReferences({
    @ActionReference(path = "Menu/Edit", position = 110),
    @ActionReference(path = "Shortcuts", name = "DS-Z"),
    @ActionReference(path = "Shortcuts", name = "D-Y")
})
@Messages("CTL_RedoAction=Redo")
public final class RedoAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        LibraryTopComponent.findUnlessTyping().ifPresent(window -> window.desk().redo());
    }
}
