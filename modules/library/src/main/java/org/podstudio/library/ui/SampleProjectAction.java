package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;

/** Opens a project with a dozen pictures and sounds to try things out; it is made on the first call. */
@ActionID(category = "File", id = "org.podstudio.library.ui.SampleProjectAction")
@ActionRegistration(displayName = "#CTL_SampleProjectAction")
@ActionReference(path = "Menu/File", position = 130)
@Messages("CTL_SampleProjectAction=Open Sample Project")
public final class SampleProjectAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        Lookup.getDefault().lookup(ProjectDesk.class).openSample();
    }
}
