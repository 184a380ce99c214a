package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Opens the mask brush on the selected picture. */
@ActionID(category = "Asset", id = "org.podstudio.library.ui.TouchUpMaskAction")
@ActionRegistration(displayName = "#CTL_TouchUpMaskAction")
@Messages("CTL_TouchUpMaskAction=Touch Up Mask…")
public final class TouchUpMaskAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        LibraryTopComponent.find().filter(window -> window.whyNot(AssetVerb.TOUCH_UP_MASK) == null)
                .ifPresent(window -> window.perform(AssetVerb.TOUCH_UP_MASK));
    }
}
