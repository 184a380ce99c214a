package org.podstudio.ui.layout;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Hides what lies at the right of the library, or brings it back. */
@ActionID(category = "Window", id = "org.podstudio.ui.layout.RightSideAction")
@ActionRegistration(displayName = "#CTL_RightSideAction")
@ActionReference(path = "Menu/Window", position = 30) // its key stands in the layer of the branding module
@Messages("CTL_RightSideAction=Right Side")
public final class RightSideAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        Layouts.sides().toggle(Side.RIGHT);
    }
}
