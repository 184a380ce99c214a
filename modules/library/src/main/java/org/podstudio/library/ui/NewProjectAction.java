package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;

/** Makes a project in a folder of the user's choice and opens it. */
@ActionID(category = "File", id = "org.podstudio.library.ui.NewProjectAction")
@ActionRegistration(displayName = "#CTL_NewProjectAction")
@ActionReferences({@ActionReference(path = "Menu/File", position = 100), @ActionReference(path = "Shortcuts", name = "D-N")})
@Messages("CTL_NewProjectAction=New Project…")
public final class NewProjectAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        ProjectChooser.newProject().ifPresent(Lookup.getDefault().lookup(ProjectDesk.class)::create);
    }
}
