package org.podstudio.library.ui;

import javax.swing.JComponent;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** The part of the View menu that is made of {@link ViewVerb}. */
@ActionID(category = "View", id = "org.podstudio.library.ui.ViewMenuAction")
@ActionRegistration(displayName = "#CTL_ViewMenuAction", lazy = false)
@ActionReference(path = "Menu/View", position = 300, separatorBefore = 290)
@Messages("CTL_ViewMenuAction=Ways to Look at the Library")
public final class ViewMenuAction extends MenuPart {
    private static final long serialVersionUID = 1L;

    public ViewMenuAction() {
        super(Bundle.CTL_ViewMenuAction());
    }

    /** As what is shown decides what can be done. */
    @Override
    JComponent[] items() {
        return ViewMenu.items(LibraryTopComponent.find().map(LibraryWindow::looking));
    }
}
