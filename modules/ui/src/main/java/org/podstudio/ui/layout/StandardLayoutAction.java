package org.podstudio.ui.layout;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** The layout of a first start. */
@ActionID(category = "Window", id = "org.podstudio.ui.layout.StandardLayoutAction")
@ActionRegistration(displayName = "#CTL_StandardLayoutAction")
@ActionReferences({
    @ActionReference(path = "Menu/Window/Layout", position = 100),
    @ActionReference(path = "Shortcuts", name = "DS-1")
})
@Messages("CTL_StandardLayoutAction=Standard")
public final class StandardLayoutAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        NamedLayout.STANDARD.layout().apply(Layouts.docks());
    }
}
