package org.podstudio.library.ui;

import org.openide.util.Lookup;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.ui.toast.Toast;
import org.podstudio.ui.toast.Toasts;

/** Notices in the main window, in its corner: a problem stays there until it is read, and interrupts nobody who is culling. */
final class MainWindowNotices implements Notices {
    @Override
    public void toast(Toast toast) {
        Lookup.getDefault().lookup(Toasts.class).show(toast);
    }

    @Override
    public void problem(Problem problem) {
        toast(Toast.failed(problem.code(), problem));
    }
}
