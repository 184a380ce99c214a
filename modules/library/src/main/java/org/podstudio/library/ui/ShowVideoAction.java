package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Shows the tab Video. */
@ActionID(category = "View", id = "org.podstudio.library.ui.ShowVideoAction")
@ActionRegistration(displayName = "#CTL_ShowVideoAction")
@ActionReferences({
    @ActionReference(path = "Menu/View", position = 202),
    @ActionReference(path = "Shortcuts", name = "D-3")
})
@Messages("CTL_ShowVideoAction=Video")
public final class ShowVideoAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        LibraryTopComponent.front().ifPresent(window -> window.select(LibraryTab.VIDEO));
    }
}
