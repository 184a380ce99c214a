package org.podstudio.library.ui;

import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.podstudio.library.ui.cull.LibraryKey;
import org.podstudio.library.ui.history.NextSteps;

/** Takes back the last curation step. */
@ActionID(category = "Edit", id = "org.podstudio.library.ui.UndoAction")
@ActionRegistration(displayName = "#CTL_UndoAction", lazy = false)
@ActionReferences({
    @ActionReference(path = "Menu/Edit", position = 100),
    @ActionReference(path = "Shortcuts", name = "D-Z")
})
@Messages("CTL_UndoAction=Undo")
public final class UndoAction extends StepAction {
    private static final long serialVersionUID = 1L;

    public UndoAction() {
        super(Bundle.CTL_UndoAction(), LibraryKey.UNDO, NextSteps::undo, CullDesk::undo);
    }
}
