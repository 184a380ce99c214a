package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Rejects the selected assets. In the grid the keys R, X and Delete do the same. */
@ActionID(category = "Asset", id = "org.podstudio.library.ui.RejectAction")
@ActionRegistration(displayName = "#CTL_RejectAction")
@Messages("CTL_RejectAction=Reject")
public final class RejectAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        LibraryTopComponent.find().ifPresent(window -> window.desk().reject());
    }
}
