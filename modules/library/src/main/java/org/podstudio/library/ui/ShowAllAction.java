package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Shows the tab All. */
@ActionID(category = "View", id = "org.podstudio.library.ui.ShowAllAction")
@ActionRegistration(displayName = "#CTL_ShowAllAction")
@ActionReferences({
    @ActionReference(path = "Menu/View", position = 203),
    @ActionReference(path = "Shortcuts", name = "D-4")
})
@Messages("CTL_ShowAllAction=All")
public final class ShowAllAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        LibraryTopComponent.front().ifPresent(window -> window.select(LibraryTab.ALL));
    }
}
