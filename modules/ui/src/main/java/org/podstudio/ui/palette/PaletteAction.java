package org.podstudio.ui.palette;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.util.ArrayList;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.NbPreferences;
import org.openide.windows.WindowManager;
import org.podstudio.ui.Work;

/** Everything that can be done or found, by some letters of its name. */
@ActionID(category = "Edit", id = "org.podstudio.ui.palette.PaletteAction")
@ActionRegistration(displayName = "#CTL_PaletteAction")
@ActionReferences({
    @ActionReference(path = "Menu/Edit", position = 310),
    @ActionReference(path = "Shortcuts", name = "D-K"),
    @ActionReference(path = "Shortcuts", name = "DS-P")
})
@Messages("CTL_PaletteAction=Command Palette…")
public final class PaletteAction implements ActionListener {
    private final Work work = Work.threads("PODStudio palette", 2);

    @Override
    public void actionPerformed(ActionEvent e) {
        PaletteWindow window = new PaletteWindow(WindowManager.getDefault().getMainWindow());
        window.open(new PalettePresenter(new ArrayList<>(Lookup.getDefault().lookupAll(PaletteSource.class)), work,
                NbPreferences.forModule(PaletteAction.class), window));
    }
}
