package org.podstudio.ui.toast;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;

/** Opens the list of what the user was told, as the bell does. */
@ActionID(category = "Window", id = "org.podstudio.ui.toast.NotificationsAction")
@ActionRegistration(displayName = "#CTL_NotificationsAction")
@ActionReferences({@ActionReference(path = "Menu/Window", position = 310), @ActionReference(path = "Shortcuts", name = "DS-N")})
@Messages("CTL_NotificationsAction=Notifications")
public final class NotificationsAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        Lookup.getDefault().lookup(Notifications.class).open();
    }
}
