package org.podstudio.jobs.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.lang.ref.WeakReference;
import java.util.Optional;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;

/** Opens the Jobs window and goes there; from there it closes it and goes back to where one was, so that the same key looks and returns. */
@ActionID(category = "Window", id = "org.podstudio.jobs.ui.JobsTopComponent")
@ActionRegistration(displayName = "#CTL_Jobs")
@ActionReferences({@ActionReference(path = "Menu/Window", position = 300), @ActionReference(path = "Shortcuts", name = "D-J")})
@Messages("CTL_Jobs=Jobs")
public final class JobsAction implements ActionListener {
    /** Where one was. On the event dispatch thread. */
    private WeakReference<TopComponent> before = new WeakReference<>(null);

    @Override
    public void actionPerformed(ActionEvent e) {
        TopComponent active = TopComponent.getRegistry().getActivated();
        if (active instanceof JobsTopComponent && active.isOpened() && active.isShowing()) {
            active.close();
            Optional.ofNullable(before.get()).filter(TopComponent::isOpened).ifPresent(TopComponent::requestActive);
        } else {
            before = new WeakReference<>(active);
            JobsTopComponent.opened().requestActive();
        }
    }
}
