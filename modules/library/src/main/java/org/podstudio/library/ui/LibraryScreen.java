package org.podstudio.library.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.query.QuerySyntaxException;
import org.podstudio.ui.toast.Toast;

/** Puts on the panel what the presenter wants to be seen. */
final class LibraryScreen implements LibraryView {
    private final LibraryPanel panel;
    private final Celebration celebration = new Celebration();
    private final Notices notices;
    private final Runnable changed;
    private final Runnable looked;

    /**
     * @param changed told when cells were loaded, changed or selected
     * @param looked told when tab or order are others
     */
    LibraryScreen(LibraryPanel panel, Notices notices, Runnable changed, Runnable looked) {
        this.panel = panel;
        panel.overlay(celebration);
        this.notices = notices;
        this.changed = changed;
        this.looked = looked;
    }

    @Override
    public void showCentre(Centre centre) {
        panel.showCentre(centre);
        if (centre != Centre.ASSETS) {
            celebration.end();
        }
    }

    @Override
    public void showContent(GridContent content, GridPlace at) {
        panel.grid().show(content);
        panel.scroll().go(at);
    }

    @Override
    public GridPlace place() {
        return panel.scroll().now();
    }

    @Override
    public List<AssetId> visible() {
        return panel.scroll().seen();
    }

    @Override
    public boolean focusInView() {
        return panel.scroll().focusInView();
    }

    @Override
    public void reveal(int at) {
        panel.grid().reveal(at);
    }

    @Override
    public void showTab(LibraryTab tab) {
        panel.bar().show(tab);
    }

    @Override
    public void showLook(TabLooks.Look look) {
        panel.show(look);
        looked.run();
    }

    @Override
    public void showArrivals(int count) {
        panel.showArrivals(count);
    }

    @Override
    public void repaintCells() {
        panel.grid().repaint();
        AccessibleGrid.cellsChanged(panel.grid());
        changed.run();
    }

    @Override
    public void showCounts(Map<LibraryTab, Long> counts) {
        panel.showCounts(counts);
    }

    @Override
    public void showStatus(String line) {
        panel.showStatus(line);
    }

    @Override
    public void celebrate(long assets) {
        celebration.celebrate(assets);
    }

    @Override
    public void showMistake(Optional<QuerySyntaxException> mistake) {
        panel.showMistake(mistake);
    }

    @Override
    public void showSelection(SelectionSummary summary) {
        List<AssetId> first = summary.count() == 0 ? List.of() : panel.grid().selection().ids();
        panel.tray().show(summary, first.stream().limit(SelectionTray.PICTURES).map(this::pictured).toList());
    }

    private SelectionTray.Pictured pictured(AssetId id) {
        GridContent content = panel.grid().content();
        int at = content.indexOf(id);
        GridCell cell = at < 0 ? null : content.cell(at);
        return new SelectionTray.Pictured(id, cell != null && cell.type() == MediaType.AUDIO,
                Optional.ofNullable(cell).map(GridCell::brokenGlyph));
    }

    @Override
    public void toast(Toast toast) {
        notices.toast(toast);
    }

    @Override
    public void problem(Problem problem) {
        notices.problem(problem);
    }
}
