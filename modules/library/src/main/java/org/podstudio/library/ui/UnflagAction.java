package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Takes the decision on the selected assets back. In the grid the key U does the same. */
@ActionID(category = "Asset", id = "org.podstudio.library.ui.UnflagAction")
@ActionRegistration(displayName = "#CTL_UnflagAction")
@Messages("CTL_UnflagAction=Clear Status")
public final class UnflagAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        LibraryTopComponent.find().ifPresent(window -> window.desk().unflag());
    }
}
