package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Point;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.JViewport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.testsupport.MemoryAssetStore;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;

/** Where pictures lie on the screen while the list changes. */
class GridScrollTest {
    private static final int HEIGHT_PX = 600;

    private final MemoryAssetStore store = new MemoryAssetStore();
    private final List<AssetId> list = new ArrayList<>();
    private final GridSelection selection = new GridSelection();
    private final AssetGrid grid = new AssetGrid(selection);
    private final JViewport viewport = new JViewport();

    @BeforeEach
    void hundredPictures() {
        viewport.setView(grid);
        viewport.setSize(1000, HEIGHT_PX);
        add(100);
        show(GridPlace.TOP);
    }

    /** Newest first. */
    private List<AssetId> add(int count) {
        List<Asset> added = IntStream.range(0, count).mapToObj(i -> SampleAssets.image(list.size() + "-" + i + ".png")).toList();
        store.add(added);
        List<AssetId> ids = added.stream().map(Asset::id).toList();
        list.addAll(0, ids);
        return ids;
    }

    private List<Asset> load(Collection<AssetId> ids) {
        return store.load(ids);
    }

    private void show(GridPlace place) {
        GridContent content = new GridContent(List.copyOf(list), this::load, Work.direct(), grid::repaint);
        selection.show(content);
        grid.show(content);
        grid.scroll().go(place);
    }

    private Point onScreen(AssetId id) {
        Rectangle cell = grid.geometry().cell(grid.content().indexOf(id));
        return new Point(cell.x, cell.y - viewport.getViewPosition().y);
    }

    @Test
    void whatComesInAboveMovesNothingWhereSomethingHasTheFocus() {
        selection.only(6);
        AssetId focused = list.get(6);
        AssetId first = list.getFirst();
        Point focusedAt = onScreen(focused);
        Point firstAt = onScreen(first);
        for (int count : List.of(1, 3, 2)) {
            List<AssetId> added = add(count);
            show(grid.scroll().now());
            assertThat(onScreen(focused)).isEqualTo(focusedAt);
            assertThat(onScreen(first)).isEqualTo(firstAt);
            assertThat(grid.scroll().seen()).as("a sliver of the row above is not seen").contains(first).doesNotContainAnyElementsOf(added);
        }
        show(GridPlace.TOP);
        assertThat(grid.geometry().free()).as("at the top the first row is full").isZero();
        assertThat(grid.scroll().seen()).contains(list.getFirst());
    }

    @Test
    void scrolledAwayFromTheTopNothingMovesEither() {
        viewport.setViewPosition(new Point(0, 1000));
        AssetId seen = grid.scroll().seen().get(3);
        Point at = onScreen(seen);
        add(5);
        show(grid.scroll().now());
        assertThat(onScreen(seen)).isEqualTo(at);
    }

    @Test
    void whatFollowsTakesThePlaceOfTheFocusedOneThatGoes() {
        viewport.setViewPosition(new Point(0, 1000));
        int at = grid.content().indexOf(grid.scroll().seen().get(3));
        selection.only(at);
        Point place = onScreen(list.get(at));
        GridPlace held = grid.scroll().now().inSame();
        AssetId next = list.get(at + 1);
        list.remove(at);
        show(held);
        assertThat(onScreen(next)).isEqualTo(place);
    }

    @Test
    void inAnotherListTheFirstRowIsFull() {
        selection.only(6);
        add(1);
        show(grid.scroll().now().inAnother());
        assertThat(grid.geometry().free()).isZero();
    }
}
