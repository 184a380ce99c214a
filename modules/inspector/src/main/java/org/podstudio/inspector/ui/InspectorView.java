package org.podstudio.inspector.ui;

import org.podstudio.core.api.problem.Problem;
import org.podstudio.ui.toast.Toast;

/** What the presenter may ask of the inspector. Every method runs on the event dispatch thread. */
interface InspectorView {
    void show(Inspected inspected);

    void problem(Problem problem);

    void toast(Toast toast);
}
