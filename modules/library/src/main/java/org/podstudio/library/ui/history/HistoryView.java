package org.podstudio.library.ui.history;

import java.util.List;
import org.podstudio.core.api.asset.CurationStep;
import org.podstudio.core.api.problem.Problem;

/** What shows the history. On the EDT. */
interface HistoryView {
    void showNoProject();

    /** @param steps the newest first */
    void show(List<CurationStep> steps);

    void problem(Problem problem);
}
