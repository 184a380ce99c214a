package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Shows the tab Audio. */
@ActionID(category = "View", id = "org.podstudio.library.ui.ShowAudioAction")
@ActionRegistration(displayName = "#CTL_ShowAudioAction")
@ActionReferences({
    @ActionReference(path = "Menu/View", position = 201),
    @ActionReference(path = "Shortcuts", name = "D-2")
})
@Messages("CTL_ShowAudioAction=Audio")
public final class ShowAudioAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        LibraryTopComponent.front().ifPresent(window -> window.select(LibraryTab.AUDIO));
    }
}
