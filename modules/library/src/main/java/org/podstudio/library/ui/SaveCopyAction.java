package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Saves the selected files somewhere else, too. */
@ActionID(category = "Asset", id = "org.podstudio.library.ui.SaveCopyAction")
@ActionRegistration(displayName = "#CTL_SaveCopyAction")
@ActionReference(path = "Shortcuts", name = "D-S")
@Messages("CTL_SaveCopyAction=Save a Copy As…")
public final class SaveCopyAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        LibraryTopComponent.findUnlessTyping().ifPresent(window -> window.perform(AssetVerb.SAVE_COPY));
    }
}
