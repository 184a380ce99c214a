package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Shows the tab All. */
@ActionID(category = "View", id = "org.podstudio.library.ui.ShowAllAction")
@ActionRegistration(displayName = "#CTL_ShowAllAction")
@ActionReference(path = "Menu/View", position = 203) // its key stands in the layer of the branding module
@Messages("CTL_ShowAllAction=All")
public final class ShowAllAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        LibraryTopComponent.front().ifPresent(window -> window.select(LibraryTab.ALL));
    }
}
