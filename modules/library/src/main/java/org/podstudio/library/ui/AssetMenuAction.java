package org.podstudio.library.ui;

import java.util.Optional;
import javax.swing.JComponent;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** The part of the menu bar's Asset menu that is made of {@link AssetVerb}: what the grid's own menu shows, too. */
@ActionID(category = "Asset", id = "org.podstudio.library.ui.AssetMenuAction")
@ActionRegistration(displayName = "#CTL_AssetMenuAction", lazy = false)
@ActionReference(path = "Menu/Asset", position = 100)
@Messages({
    "CTL_AssetMenuAction=Selected Assets",
    "AssetMenuAction_theLibraryIsNot=The library is not open"
})
public final class AssetMenuAction extends MenuPart {
    private static final long serialVersionUID = 1L;

    public AssetMenuAction() {
        super(Bundle.CTL_AssetMenuAction());
    }

    /** As what is selected decides what can be done. */
    @Override
    JComponent[] items() {
        Optional<LibraryWindow> library = LibraryTopComponent.find();
        return AssetMenu.items(verb -> true,
                verb -> library.isEmpty() ? Bundle.AssetMenuAction_theLibraryIsNot() : library.get().whyNot(verb),
                verb -> library.ifPresent(window -> window.perform(verb)));
    }
}
