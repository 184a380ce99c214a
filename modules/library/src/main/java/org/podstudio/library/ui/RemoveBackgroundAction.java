package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Makes copies of the selected pictures without their background. */
@ActionID(category = "Asset", id = "org.podstudio.library.ui.RemoveBackgroundAction")
@ActionRegistration(displayName = "#CTL_RemoveBackgroundAction")
@Messages("CTL_RemoveBackgroundAction=Remove Background…")
public final class RemoveBackgroundAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        LibraryTopComponent.find().ifPresent(window -> window.perform(AssetVerb.REMOVE_BACKGROUND));
    }
}
