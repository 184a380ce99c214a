package org.podstudio.library.ui;

import org.podstudio.core.api.problem.Problem;
import org.podstudio.ui.toast.Toast;

/** How the user hears of what happened. Called on the event dispatch thread. */
interface Notices {
    void toast(Toast toast);

    void problem(Problem problem);
}
