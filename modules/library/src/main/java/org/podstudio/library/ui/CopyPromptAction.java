package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Copies what the selected assets were made with. */
@ActionID(category = "Asset", id = "org.podstudio.library.ui.CopyPromptAction")
@ActionRegistration(displayName = "#CTL_CopyPromptAction")
@ActionReference(path = "Shortcuts", name = "DO-C")
@Messages("CTL_CopyPromptAction=Copy Prompt")
public final class CopyPromptAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        LibraryTopComponent.findUnlessTyping().ifPresent(window -> window.perform(AssetVerb.COPY_PROMPT));
    }
}
