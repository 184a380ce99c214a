package org.podstudio.ui.layout;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Grid and Pack Builder. */
@ActionID(category = "Window", id = "org.podstudio.ui.layout.PackLayoutAction")
@ActionRegistration(displayName = "#CTL_PackLayoutAction")
@ActionReferences({
    @ActionReference(path = "Menu/Window/Layout", position = 130),
    @ActionReference(path = "Shortcuts", name = "DS-4")
})
@Messages("CTL_PackLayoutAction=Pack")
public final class PackLayoutAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        NamedLayout.PACK.layout().apply(Layouts.docks());
    }
}
