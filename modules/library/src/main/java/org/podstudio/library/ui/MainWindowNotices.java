package org.podstudio.library.ui;

import org.openide.util.Lookup;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.ui.problem.Problems;
import org.podstudio.ui.toast.Toast;
import org.podstudio.ui.toast.Toasts;

/** Notices in the main window: toasts in its corner, problems as dialogs. */
final class MainWindowNotices implements Notices {
    @Override
    public void toast(Toast toast) {
        Lookup.getDefault().lookup(Toasts.class).show(toast);
    }

    @Override
    public void problem(Problem problem) {
        Problems.show(problem);
    }
}
