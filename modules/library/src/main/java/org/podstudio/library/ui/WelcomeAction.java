package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;

/** Help: Welcome, once more. */
@ActionID(category = "Help", id = "org.podstudio.library.ui.WelcomeAction")
@ActionRegistration(displayName = "#CTL_WelcomeAction")
@ActionReference(path = "Menu/Help", position = 400)
@Messages("CTL_WelcomeAction=&Welcome…")
public final class WelcomeAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        Lookup.getDefault().lookup(ProjectDesk.class).welcomeAgain();
    }
}
