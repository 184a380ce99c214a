package org.podstudio.library.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.query.QuerySyntaxException;

/** What the presenter may ask of the library window. Every method runs on the event dispatch thread. */
interface LibraryView extends Notices {
    /** What the centre shows. */
    enum Centre {
        NO_PROJECT,
        LOADING,
        /** Loading for so long that it needs a word. */
        LATE,
        EMPTY,
        NO_MATCH,
        ASSETS
    }

    void showCentre(Centre centre);

    /** Another list, scrolled to that place; the selection has been adapted to it. */
    void showContent(GridContent content, GridPlace at);

    /** Where the list is scrolled to. */
    GridPlace place();

    /** What is on the screen of the list. */
    List<AssetId> visible();

    /** Whether what has the focus is. */
    boolean focusInView();

    void reveal(int at);

    void showTab(LibraryTab tab);

    void showLook(TabLooks.Look look);

    /** How many came in by themselves and were not seen yet. */
    void showArrivals(int count);

    /** Cells were loaded or changed. */
    void repaintCells();

    void showCounts(Map<LibraryTab, Long> counts);

    void showStatus(String line);

    /** The first assets of the project have come. */
    void celebrate(long assets);

    /** What is wrong with the search, empty when nothing is. */
    void showMistake(Optional<QuerySyntaxException> mistake);

    void showSelection(SelectionSummary summary);
}
