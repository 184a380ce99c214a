package org.podstudio.ui.help;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.util.Optional;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;

/** What the guide says of the dock or window that has the keyboard. */
@ActionID(category = "Help", id = "org.podstudio.ui.help.HelpAction")
@ActionRegistration(displayName = "#CTL_HelpAction")
@ActionReferences({
    @ActionReference(path = "Menu/Help", position = 50),
    @ActionReference(path = "Shortcuts", name = "F1")
})
@Messages("CTL_HelpAction=Help")
public final class HelpAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        KeyboardFocusManager keyboard = KeyboardFocusManager.getCurrentKeyboardFocusManager();
        HelpSection section = around(keyboard.getFocusOwner()).or(() -> around(TopComponent.getRegistry().getActivated()))
                .orElse(HelpSection.PROJECT);
        HelpWindow.open(keyboard.getActiveWindow(), WindowManager.getDefault().getMainWindow(), section);
    }

    private static Optional<HelpSection> around(Component part) {
        return Optional.ofNullable(part).flatMap(HelpSection::around);
    }
}
