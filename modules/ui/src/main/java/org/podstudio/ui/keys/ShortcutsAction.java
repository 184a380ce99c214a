package org.podstudio.ui.keys;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.WindowManager;

/** All commands and their keys, to be looked at and changed. */
@ActionID(category = "Help", id = "org.podstudio.ui.keys.ShortcutsAction")
@ActionRegistration(displayName = "#CTL_ShortcutsAction")
@ActionReferences({
    @ActionReference(path = "Menu/Help", position = 100),
    @ActionReference(path = "Shortcuts", name = "D-SLASH")
})
@Messages("CTL_ShortcutsAction=Keyboard Shortcuts")
public final class ShortcutsAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        new KeyMapWindow(WindowManager.getDefault().getMainWindow(), KeyMap.current()).open();
    }
}
