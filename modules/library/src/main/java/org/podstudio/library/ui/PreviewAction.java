package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Shows one asset large. In the grid the space bar does the same. */
@ActionID(category = "Asset", id = "org.podstudio.library.ui.PreviewAction")
@ActionRegistration(displayName = "#CTL_PreviewAction")
@Messages("CTL_PreviewAction=Preview")
public final class PreviewAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        LibraryTopComponent.find().ifPresent(window -> window.desk().togglePreview());
    }
}
