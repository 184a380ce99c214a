package org.podstudio.ui.layout;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Hides what lies at the left of the library, or brings it back. */
@ActionID(category = "Window", id = "org.podstudio.ui.layout.LeftSideAction")
@ActionRegistration(displayName = "#CTL_LeftSideAction")
@ActionReferences({
    @ActionReference(path = "Menu/Window", position = 20),
    @ActionReference(path = "Shortcuts", name = "D-B")
})
@Messages("CTL_LeftSideAction=Left Side")
public final class LeftSideAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        Layouts.sides().toggle(Side.LEFT);
    }
}
