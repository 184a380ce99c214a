package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.awt.DynamicMenuContent;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.palette.MenuActions;

/** The part of the menu bar's Asset menu that is made of {@link AssetVerb}: what the grid's own menu shows, too. */
@ActionID(category = "Asset", id = "org.podstudio.library.ui.AssetMenuAction")
@ActionRegistration(displayName = "#CTL_AssetMenuAction", lazy = false)
@ActionReference(path = "Menu/Asset", position = 100)
@Messages({
    "CTL_AssetMenuAction=Selected Assets",
    "AssetMenuAction_theLibraryIsNot=The library is not open"
})
public final class AssetMenuAction extends AbstractAction implements DynamicMenuContent {
    private static final long serialVersionUID = 1L;

    public AssetMenuAction() {
        super(Bundle.CTL_AssetMenuAction());
        putValue(MenuActions.PLACE, true);
    }

    @Override
    public void actionPerformed(ActionEvent e) {
        // Its items act; the action itself is only their place in the menu.
    }

    @Override
    public JComponent[] getMenuPresenters() {
        return items();
    }

    /** Called whenever the menu opens: what is selected decides what can be done. */
    @Override
    public JComponent[] synchMenuPresenters(JComponent[] before) {
        return items();
    }

    private static JComponent[] items() {
        Optional<LibraryWindow> library = LibraryTopComponent.find();
        return AssetMenu.items(verb -> true,
                verb -> library.isEmpty() ? Bundle.AssetMenuAction_theLibraryIsNot() : library.get().whyNot(verb),
                verb -> library.ifPresent(window -> window.perform(verb)));
    }
}
