package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Clears the selection. */
@ActionID(category = "Edit", id = "org.podstudio.library.ui.SelectNoneAction")
@ActionRegistration(displayName = "#CTL_SelectNoneAction")
@ActionReferences({
    @ActionReference(path = "Menu/Edit", position = 210),
    @ActionReference(path = "Shortcuts", name = "DS-A")
})
@Messages("CTL_SelectNoneAction=Select None")
public final class SelectNoneAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        LibraryTopComponent.find().ifPresent(LibraryWindow::clear);
    }
}
