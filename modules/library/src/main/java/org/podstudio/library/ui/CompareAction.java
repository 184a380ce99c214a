package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.podstudio.library.ui.cull.ViewMode;

/** Compares what is selected; one asset alone with what it was made of. */
@ActionID(category = "Asset", id = "org.podstudio.library.ui.CompareAction")
@ActionRegistration(displayName = "#CTL_CompareAction")
@Messages("CTL_CompareAction=Compare")
public final class CompareAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        LibraryTopComponent.front().ifPresent(window -> window.desk().show(ViewMode.COMPARE));
    }
}
