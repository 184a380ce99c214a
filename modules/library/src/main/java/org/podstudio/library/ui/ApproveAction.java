package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Approves the selected assets. In the grid the keys A and P do the same. */
@ActionID(category = "Asset", id = "org.podstudio.library.ui.ApproveAction")
@ActionRegistration(displayName = "#CTL_ApproveAction")
@Messages("CTL_ApproveAction=Approve")
public final class ApproveAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        LibraryTopComponent.find().ifPresent(window -> window.desk().approve());
    }
}
