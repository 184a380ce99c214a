package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.awt.DynamicMenuContent;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.palette.MenuActions;

/** The part of the View menu that is made of {@link ViewVerb}. */
@ActionID(category = "View", id = "org.podstudio.library.ui.ViewMenuAction")
@ActionRegistration(displayName = "#CTL_ViewMenuAction", lazy = false)
@ActionReference(path = "Menu/View", position = 300, separatorBefore = 290)
@Messages("CTL_ViewMenuAction=Ways to Look at the Library")
public final class ViewMenuAction extends AbstractAction implements DynamicMenuContent {
    private static final long serialVersionUID = 1L;

    public ViewMenuAction() {
        super(Bundle.CTL_ViewMenuAction());
        putValue(MenuActions.PLACE, true);
    }

    @Override
    public void actionPerformed(ActionEvent e) {
        // Its items act; the action itself is only their place in the menu.
    }

    @Override
    public JComponent[] getMenuPresenters() {
        return items();
    }

    /** Called whenever the menu opens: what is shown decides what can be done. */
    @Override
    public JComponent[] synchMenuPresenters(JComponent[] before) {
        return items();
    }

    private static JComponent[] items() {
        return ViewMenu.items(LibraryTopComponent.find().map(LibraryWindow::looking));
    }
}
