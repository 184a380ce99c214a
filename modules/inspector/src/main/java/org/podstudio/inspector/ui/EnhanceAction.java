package org.podstudio.inspector.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.util.Optional;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Goes to where new files are made of the selected ones; the library's table of verbs has it in the menus. */
@ActionID(category = "Asset", id = "org.podstudio.inspector.ui.EnhanceAction")
@ActionRegistration(displayName = "#CTL_EnhanceAction")
@ActionReference(path = "Shortcuts", name = "D-E")
@Messages("CTL_EnhanceAction=Enhance…")
public final class EnhanceAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        EnhanceTopComponent.show(Optional.empty());
    }
}
