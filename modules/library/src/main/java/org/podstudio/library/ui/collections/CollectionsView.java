package org.podstudio.library.ui.collections;

import java.util.List;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.ui.toast.Toast;

/** What the presenter may ask of the dock. Every method runs on the event dispatch thread. */
interface CollectionsView {
    void showNoProject();

    /** @param search what the library is asked for now, to mark the one that is open */
    void show(List<Entry> collections, List<Entry> searches, String search);

    void toast(Toast toast);

    void problem(Problem problem);
}
