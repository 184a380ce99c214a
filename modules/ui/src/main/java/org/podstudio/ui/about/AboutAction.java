package org.podstudio.ui.about;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.WindowManager;

/** Help: About PODStudio. */
@ActionID(category = "Help", id = "org.podstudio.ui.about.AboutAction")
@ActionRegistration(displayName = "#CTL_About")
@ActionReference(path = "Menu/Help", position = 900, separatorBefore = 890)
@Messages("CTL_About=&About PODStudio")
public final class AboutAction extends AbstractAction {
    private static final long serialVersionUID = 1L;

    @Override
    public void actionPerformed(ActionEvent e) {
        AboutDialog.open(WindowManager.getDefault().getMainWindow());
    }
}
