package org.podstudio.ui.layout;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Grid and picture. */
@ActionID(category = "Window", id = "org.podstudio.ui.layout.CullLayoutAction")
@ActionRegistration(displayName = "#CTL_CullLayoutAction")
@ActionReferences({
    @ActionReference(path = "Menu/Window/Layout", position = 110),
    @ActionReference(path = "Shortcuts", name = "DS-2")
})
@Messages("CTL_CullLayoutAction=Cull")
public final class CullLayoutAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        NamedLayout.CULL.layout().apply(Layouts.docks());
    }
}
