package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Gives the selected files other names. */
@ActionID(category = "Asset", id = "org.podstudio.library.ui.RenameAction")
@ActionRegistration(displayName = "#CTL_RenameAction")
@ActionReferences({@ActionReference(path = "Shortcuts", name = "F2"), @ActionReference(path = "Shortcuts", name = "D-R")})
@Messages("CTL_RenameAction=Rename…")
public final class RenameAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        LibraryTopComponent.findUnlessTyping().ifPresent(window -> window.perform(AssetVerb.RENAME));
    }
}
