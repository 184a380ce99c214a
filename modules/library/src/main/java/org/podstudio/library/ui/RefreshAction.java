package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Reads the list again. */
@ActionID(category = "View", id = "org.podstudio.library.ui.RefreshAction")
@ActionRegistration(displayName = "#CTL_RefreshAction")
@ActionReferences({
    @ActionReference(path = "Menu/View", position = 100),
    @ActionReference(path = "Shortcuts", name = "F5")
})
@Messages("CTL_RefreshAction=Refresh")
public final class RefreshAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        LibraryTopComponent.find().ifPresent(window -> window.presenter().refresh());
    }
}
