package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;

/** Opens a project folder. */
@ActionID(category = "File", id = "org.podstudio.library.ui.OpenProjectAction")
@ActionRegistration(displayName = "#CTL_OpenProjectAction")
@ActionReferences({@ActionReference(path = "Menu/File", position = 110), @ActionReference(path = "Shortcuts", name = "D-O")})
@Messages("CTL_OpenProjectAction=Open Project…")
public final class OpenProjectAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        ProjectChooser.open().ifPresent(Lookup.getDefault().lookup(ProjectDesk.class)::open);
    }
}
