package org.podstudio.ui.region;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** The keyboard goes to the next part of the window. */
@ActionID(category = "Window", id = "org.podstudio.ui.region.NextRegionAction")
@ActionRegistration(displayName = "#CTL_NextRegionAction")
@ActionReferences({@ActionReference(path = "Menu/Window", position = 900), @ActionReference(path = "Shortcuts", name = "F6")})
@Messages("CTL_NextRegionAction=Next Part of the Window")
public final class NextRegionAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        Cycle.go(1);
    }
}
