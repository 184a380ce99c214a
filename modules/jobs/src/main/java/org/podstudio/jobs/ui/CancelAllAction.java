package org.podstudio.jobs.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Stops every job that waits or runs, after a question. */
@ActionID(category = "Jobs", id = "org.podstudio.jobs.ui.CancelAllAction")
@ActionRegistration(displayName = "#CTL_CancelAllAction")
@ActionReferences({
    @ActionReference(path = "Menu/Asset", position = 820),
    @ActionReference(path = "Shortcuts", name = "DS-C")
})
@Messages("CTL_CancelAllAction=Cancel All Jobs…")
public final class CancelAllAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        JobsTopComponent.opened().cancelAll();
    }
}
