package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.select.SearchHub;

/** Goes to the search field. */
@ActionID(category = "Edit", id = "org.podstudio.library.ui.FindAction")
@ActionRegistration(displayName = "#CTL_FindAction")
@ActionReferences({
    @ActionReference(path = "Menu/Edit", position = 300, separatorBefore = 290),
    @ActionReference(path = "Shortcuts", name = "D-F")
})
@Messages("CTL_FindAction=Find…")
public final class FindAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        Lookup.getDefault().lookup(SearchHub.class).find();
    }
}
