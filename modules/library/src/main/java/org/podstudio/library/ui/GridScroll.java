package org.podstudio.library.ui;

import java.awt.Point;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.swing.JViewport;
import org.podstudio.core.api.asset.AssetId;

/** Keeps what is looked at in its place on the screen while the list or the size of the cells changes. On the event dispatch thread. */
final class GridScroll {
    private final AssetGrid grid;

    GridScroll(AssetGrid grid) {
        this.grid = grid;
    }

    /** The focused asset when it is in view; else, scrolled away from the top, the first one wholly in view; then their neighbours. */
    GridPlace now() {
        Rectangle visible = grid.getVisibleRect();
        List<Integer> seen = new ArrayList<>(grid.geometry().touching(visible));
        int lead = grid.selection().lead();
        boolean focused = focusInView();
        if (!focused && visible.y == 0) {
            return GridPlace.TOP;
        }
        int dear = focused ? lead : seen.stream().filter(at -> grid.geometry().cell(at).y >= visible.y).findFirst().orElse(0);
        // What comes behind takes the place of what goes, as the focus does.
        seen.sort(Comparator.comparingInt((Integer at) -> at < dear ? 1 : 0).thenComparingInt(at -> Math.abs(at - dear)));
        return new GridPlace(seen.stream().map(at -> new GridPlace.Seen(grid.content().id(at), grid.geometry().cell(at).y - visible.y)).toList(),
                grid.geometry().column(dear), visible.y > 0);
    }

    /** What can be seen of the list: of an asset at least half. */
    List<AssetId> seen() {
        Rectangle visible = grid.getVisibleRect();
        GridGeometry geometry = grid.geometry();
        return geometry.touching(visible).stream().filter(at -> geometry.cell(at).intersection(visible).height * 2 >= geometry.cellHeight())
                .map(at -> grid.content().id(at)).toList();
    }

    boolean focusInView() {
        int lead = grid.selection().lead();
        return lead >= 0 && lead < grid.content().size() && grid.geometry().cell(lead).intersects(grid.getVisibleRect());
    }

    /** Goes there: to the first of its assets that the list holds, else to the top. */
    void go(GridPlace place) {
        if (!(grid.getParent() instanceof JViewport viewport)) {
            return;
        }
        Optional<GridPlace.Seen> kept = place.seen().stream().filter(s -> grid.content().contains(s.id())).findFirst();
        grid.keepColumn(kept.map(s -> grid.content().indexOf(s.id())).orElse(0), kept.isPresent() ? place.column() : -1);
        int y = kept.map(s -> grid.geometry().cell(grid.content().indexOf(s.id())).y - s.offsetPx()).orElse(0);
        // The viewport lays out later; until then the component would be too short to be scrolled so far.
        int height = Math.max(viewport.getHeight(), grid.geometry().height());
        grid.setSize(viewport.getWidth(), height);
        viewport.setViewPosition(new Point(0, Math.clamp(y, 0, Math.max(0, height - viewport.getHeight()))));
    }
}
