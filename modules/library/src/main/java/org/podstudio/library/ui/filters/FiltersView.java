package org.podstudio.library.ui.filters;

import java.util.List;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.ui.toast.Toast;

/** What the presenter may ask of the dock. Every method runs on the event dispatch thread. */
interface FiltersView {
    /** No project is open. */
    void showNoProject();

    /** A project is on its way, or is being counted for the first time. */
    void showOpening();

    /**
     * @param total how many assets match
     * @param filtered whether the search says anything at all
     */
    void show(List<FilterGroup> groups, long total, boolean filtered);

    void toast(Toast toast);

    void problem(Problem problem);
}
