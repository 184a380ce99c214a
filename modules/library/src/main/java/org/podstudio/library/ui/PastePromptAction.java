package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Gives the selected assets the text in the clipboard as their prompt. */
@ActionID(category = "Asset", id = "org.podstudio.library.ui.PastePromptAction")
@ActionRegistration(displayName = "#CTL_PastePromptAction")
@ActionReferences({
    @ActionReference(path = "Shortcuts", name = "DO-V"),
    @ActionReference(path = "Menu/Edit", position = 130)
})
@Messages("CTL_PastePromptAction=Paste Prompt")
public final class PastePromptAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        LibraryTopComponent.findUnlessTyping().ifPresent(window -> window.perform(AssetVerb.PASTE_PROMPT));
    }
}
