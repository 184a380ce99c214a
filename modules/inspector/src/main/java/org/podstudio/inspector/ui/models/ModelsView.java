package org.podstudio.inspector.ui.models;

import java.util.List;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.ui.toast.Toast;

/** What the presenter may ask of the window. Every method runs on the event dispatch thread. */
interface ModelsView {
    /** @param rows in the order of the catalogue @param faults why descriptions of the user's own models are not used */
    void show(List<ModelRow> rows, List<String> faults);

    /** @param model its id */
    void choose(String model);

    /** A model came or went: what others say of it may be old. */
    void changed();

    void toast(Toast toast);

    /** What is about no model of the list. */
    void problem(Problem problem);
}
