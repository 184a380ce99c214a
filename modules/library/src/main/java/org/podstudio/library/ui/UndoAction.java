package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Takes back the last curation step. */
@ActionID(category = "Edit", id = "org.podstudio.library.ui.UndoAction")
@ActionRegistration(displayName = "#CTL_UndoAction")
@ActionReferences({
    @ActionReference(path = "Menu/Edit", position = 100),
    @ActionReference(path = "Shortcuts", name = "D-Z")
})
@Messages("CTL_UndoAction=Undo")
public final class UndoAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        LibraryTopComponent.findUnlessTyping().ifPresent(window -> window.desk().undo());
    }
}
