package org.podstudio.ui.region;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** The keyboard goes to the part of the window before. */
@ActionID(category = "Window", id = "org.podstudio.ui.region.PreviousRegionAction")
@ActionRegistration(displayName = "#CTL_PreviousRegionAction")
@ActionReferences({@ActionReference(path = "Menu/Window", position = 910), @ActionReference(path = "Shortcuts", name = "S-F6")})
@Messages("CTL_PreviousRegionAction=Previous Part of the Window")
public final class PreviousRegionAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        Cycle.go(-1);
    }
}
