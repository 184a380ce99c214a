package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Shows the tab Images. */
@ActionID(category = "View", id = "org.podstudio.library.ui.ShowImagesAction")
@ActionRegistration(displayName = "#CTL_ShowImagesAction")
@ActionReferences({
    @ActionReference(path = "Menu/View", position = 200, separatorBefore = 190),
    @ActionReference(path = "Shortcuts", name = "D-1")
})
@Messages("CTL_ShowImagesAction=Images")
public final class ShowImagesAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        LibraryTopComponent.front().ifPresent(window -> window.select(LibraryTab.IMAGES));
    }
}
