package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Selects every asset that is shown. */
@ActionID(category = "Edit", id = "org.podstudio.library.ui.SelectAllAction")
@ActionRegistration(displayName = "#CTL_SelectAllAction")
@ActionReferences({
    @ActionReference(path = "Menu/Edit", position = 200, separatorBefore = 190),
    @ActionReference(path = "Shortcuts", name = "D-A")
})
@Messages("CTL_SelectAllAction=Select All")
public final class SelectAllAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        LibraryTopComponent.find().ifPresent(LibraryWindow::selectAll);
    }
}
