package org.podstudio.inspector.ui;

import org.podstudio.core.api.problem.Problem;

/** What the presenter may ask of the inspector. Every method runs on the event dispatch thread. */
interface InspectorView {
    void show(Inspected inspected);

    void problem(Problem problem);
}
