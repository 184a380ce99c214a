package org.podstudio.ui.layout;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.WindowManager;
import org.podstudio.ui.part.NameDialog;

/** Keeps what is open where under a name; one of the same name is replaced. */
@ActionID(category = "Window", id = "org.podstudio.ui.layout.SaveLayoutAction")
@ActionRegistration(displayName = "#CTL_SaveLayoutAction")
@ActionReference(path = "Menu/Window/Layout", position = 300, separatorBefore = 290)
@Messages({"CTL_SaveLayoutAction=Save Layout…", "ASK_LayoutName=Under which name should the layout be kept?", "CTL_keepLayout=Save"})
public final class SaveLayoutAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        WindowLayout now = WindowLayout.of(Layouts.docks());
        NameDialog.ask(WindowManager.getDefault().getMainWindow(), Bundle.ASK_LayoutName(), "", Bundle.CTL_keepLayout())
                .ifPresent(name -> Layouts.saved().save(name, now));
    }
}
