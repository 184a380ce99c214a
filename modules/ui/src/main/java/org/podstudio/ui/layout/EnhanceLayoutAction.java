package org.podstudio.ui.layout;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Grid, picture, and settings with before and after. */
@ActionID(category = "Window", id = "org.podstudio.ui.layout.EnhanceLayoutAction")
@ActionRegistration(displayName = "#CTL_EnhanceLayoutAction")
@ActionReferences({
    @ActionReference(path = "Menu/Window/Layout", position = 120),
    @ActionReference(path = "Shortcuts", name = "DS-3")
})
@Messages("CTL_EnhanceLayoutAction=Enhance")
public final class EnhanceLayoutAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        NamedLayout.ENHANCE.layout().apply(Layouts.docks());
    }
}
