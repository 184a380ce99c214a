package org.podstudio.ui.settings;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Edit: Settings. */
@ActionID(category = "Edit", id = "org.podstudio.ui.settings.SettingsAction")
@ActionRegistration(displayName = "#CTL_Settings")
@ActionReferences({
    @ActionReference(path = "Menu/Edit", position = 9200),
    @ActionReference(path = "Shortcuts", name = "D-COMMA")
})
@Messages("CTL_Settings=&Settings…")
public final class SettingsAction extends AbstractAction {
    private static final long serialVersionUID = 1L;
    /** For those who perform it by its name. */
    public static final String CATEGORY = "Edit";
    /** As above. */
    public static final String ID = "org.podstudio.ui.settings.SettingsAction";

    @Override
    public void actionPerformed(ActionEvent e) {
        SettingsWindow.open();
    }
}
