package org.podstudio.jobs.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Runs every failed job of the project again. */
@ActionID(category = "Jobs", id = "org.podstudio.jobs.ui.RetryFailedAction")
@ActionRegistration(displayName = "#CTL_RetryFailedAction")
@ActionReferences({
    @ActionReference(path = "Menu/Asset", position = 810, separatorBefore = 800),
    @ActionReference(path = "Shortcuts", name = "DS-R")
})
@Messages("CTL_RetryFailedAction=Retry Failed Jobs")
public final class RetryFailedAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        JobsTopComponent.opened().retryFailed();
    }
}
