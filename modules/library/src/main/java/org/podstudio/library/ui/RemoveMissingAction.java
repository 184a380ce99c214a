package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.util.List;
import org.openide.awt.ActionID;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.AssetId;

/** Takes assets out of the library whose files are gone, for other windows: the event's source is their ids. */
@ActionID(category = "Asset", id = "org.podstudio.library.ui.RemoveMissingAction")
@ActionRegistration(displayName = "#CTL_RemoveMissingAction")
@Messages("CTL_RemoveMissingAction=Remove Missing from Library")
public final class RemoveMissingAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        if (e.getSource() instanceof List<?> named) {
            List<AssetId> ids = named.stream().filter(AssetId.class::isInstance).map(AssetId.class::cast).toList();
            LibraryTopComponent.find().ifPresent(window -> window.removeMissing(ids));
        }
    }
}
