package org.podstudio.packbuilder.ui;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.select.SelectionHub;

/** Puts the selected assets into the Pack Builder. */
@ActionID(category = "Asset", id = "org.podstudio.packbuilder.ui.BuildPackAction")
@ActionRegistration(displayName = "#CTL_BuildPack", lazy = true)
@ActionReference(path = "Shortcuts", name = "D-P")
@Messages("CTL_BuildPack=&Build Pack…")
public final class BuildPackAction extends AbstractAction {
    private static final long serialVersionUID = 1L;

    @Override
    public void actionPerformed(ActionEvent e) {
        SelectionHub hub = Lookup.getDefault().lookup(SelectionHub.class);
        hub.current().ifPresent(selection -> PackBuilderTopComponent.collect(selection.project(), selection.ids()));
    }
}
