package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Imports files and folders into the open project. */
@ActionID(category = "File", id = "org.podstudio.library.ui.ImportAction")
@ActionRegistration(displayName = "#CTL_ImportAction")
@ActionReferences({@ActionReference(path = "Menu/File", position = 200, separatorBefore = 190), @ActionReference(path = "Shortcuts", name = "DS-I")})
@Messages("CTL_ImportAction=Import…")
public final class ImportAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        LibraryTopComponent.find().ifPresent(window -> window.importer()
                .ask(() -> window.importer().importFiles(ProjectChooser.filesToImport())));
    }
}
