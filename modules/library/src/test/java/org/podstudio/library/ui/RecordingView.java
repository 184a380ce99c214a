package org.podstudio.library.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.query.QuerySyntaxException;
import org.podstudio.ui.toast.Toast;

/** Keeps what it was last told to show. */
final class RecordingView implements LibraryView {
    Centre centre = Centre.LOADING;
    volatile GridContent content = GridContent.EMPTY;
    GridPlace place = GridPlace.TOP;
    List<AssetId> visible = List.of();
    boolean focusInView;
    int revealed = -1;
    LibraryTab tab = LibraryTab.ALL;
    TabLooks.Look look = TabLooks.Look.STANDARD;
    volatile int arrivals;
    Map<LibraryTab, Long> counts = Map.of();
    String status = "";
    SelectionSummary selection = SelectionSummary.NOTHING;
    Optional<QuerySyntaxException> mistake = Optional.empty();
    final List<Long> celebrated = new ArrayList<>();
    final List<Toast> toasts = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    @Override
    public void showCentre(Centre shown) {
        centre = shown;
    }

    @Override
    public void showContent(GridContent shown, GridPlace at) {
        content = shown;
        place = at;
    }

    @Override
    public GridPlace place() {
        return place;
    }

    @Override
    public List<AssetId> visible() {
        return visible;
    }

    @Override
    public boolean focusInView() {
        return focusInView;
    }

    @Override
    public void reveal(int at) {
        revealed = at;
    }

    @Override
    public void showTab(LibraryTab shown) {
        tab = shown;
    }

    @Override
    public void showLook(TabLooks.Look shown) {
        look = shown;
    }

    @Override
    public void showArrivals(int count) {
        arrivals = count;
    }

    @Override
    public void repaintCells() {
        // Nothing is painted here.
    }

    @Override
    public void showCounts(Map<LibraryTab, Long> shown) {
        counts = Map.copyOf(shown);
    }

    @Override
    public void showStatus(String line) {
        status = line;
    }

    @Override
    public void celebrate(long assets) {
        celebrated.add(assets);
    }

    @Override
    public void showMistake(Optional<QuerySyntaxException> shown) {
        mistake = shown;
    }

    @Override
    public void showSelection(SelectionSummary shown) {
        selection = shown;
    }

    @Override
    public void toast(Toast toast) {
        toasts.add(toast);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }
}
