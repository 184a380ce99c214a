package org.podstudio.library.ui;

import java.util.Map;
import java.util.Optional;
import org.podstudio.core.api.query.QuerySyntaxException;

/** What the presenter may ask of the library window. Every method runs on the event dispatch thread. */
interface LibraryView extends Notices {
    /** What the centre shows. */
    enum Centre {
        NO_PROJECT,
        LOADING,
        EMPTY,
        NO_MATCH,
        ASSETS
    }

    void showCentre(Centre centre);

    /** Another list; the selection has been adapted to it. */
    void showContent(GridContent content);

    /** Cells were loaded or changed. */
    void repaintCells();

    void showCounts(Map<LibraryTab, Long> counts);

    void showStatus(String line);

    /** What is wrong with the search, empty when nothing is. */
    void showMistake(Optional<QuerySyntaxException> mistake);

    void showSelection(SelectionSummary summary);
}
