package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Looks for the project's missing files in a folder of the user's choice, by their content. */
@ActionID(category = "File", id = "org.podstudio.library.ui.LocateAction")
@ActionRegistration(displayName = "#CTL_LocateAction")
@ActionReference(path = "Menu/File", position = 220)
@Messages("CTL_LocateAction=Locate Missing Files…")
public final class LocateAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        LibraryTopComponent.find().ifPresent(window -> window.importer()
                .ask(() -> ProjectChooser.folderToSearch().ifPresent(window.importer()::locate)));
    }
}
