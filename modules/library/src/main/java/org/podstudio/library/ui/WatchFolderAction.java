package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;

/** Has a folder watched: what is saved there is imported by itself. */
@ActionID(category = "File", id = "org.podstudio.library.ui.WatchFolderAction")
@ActionRegistration(displayName = "#CTL_WatchFolderAction")
@ActionReference(path = "Menu/File", position = 210)
@Messages("CTL_WatchFolderAction=Watch a Folder…")
public final class WatchFolderAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        LibraryTopComponent.find().ifPresent(window -> window.importer()
                .ask(() -> ProjectChooser.folderToWatch().ifPresent(Lookup.getDefault().lookup(ProjectDesk.class)::watch)));
    }
}
