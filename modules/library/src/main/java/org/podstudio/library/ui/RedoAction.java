package org.podstudio.library.ui;

import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.podstudio.library.ui.cull.LibraryKey;
import org.podstudio.library.ui.history.NextSteps;

/** Does again what was undone last. */
@ActionID(category = "Edit", id = "org.podstudio.library.ui.RedoAction")
@ActionRegistration(displayName = "#CTL_RedoAction", lazy = false)
@ActionReferences({
    @ActionReference(path = "Menu/Edit", position = 110),
    @ActionReference(path = "Shortcuts", name = "DS-Z"),
    @ActionReference(path = "Shortcuts", name = "D-Y")
})
@Messages("CTL_RedoAction=Redo")
public final class RedoAction extends StepAction {
    private static final long serialVersionUID = 1L;

    public RedoAction() {
        super(Bundle.CTL_RedoAction(), LibraryKey.REDO, NextSteps::redo, CullDesk::redo);
    }
}
