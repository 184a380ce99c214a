package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.testsupport.MemoryAssetStore;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;

/** Presses and releases, as the grid gets them. */
class GridMouseTest {
    private final MemoryAssetStore store = new MemoryAssetStore();
    private final List<AssetId> ids = new ArrayList<>();
    private final GridSelection selection = new GridSelection();
    private final AssetGrid grid = new AssetGrid(selection);

    @BeforeEach
    void threePictures() {
        List<Asset> assets = List.of(SampleAssets.image("a.png"), SampleAssets.image("b.png"), SampleAssets.image("c.png"));
        store.add(assets);
        assets.forEach(asset -> ids.add(asset.id()));
        grid.setSize(800, 800);
        Object none = Proxy.newProxyInstance(GridActions.class.getClassLoader(), new Class<?>[] {GridActions.class}, (proxy, method, args) -> null);
        new GridMouse(grid, (GridActions) none);
        show();
    }

    private void show() {
        GridContent content = new GridContent(List.copyOf(ids), store::load, Work.direct(), () -> { });
        selection.show(content);
        grid.show(content);
    }

    private void send(int kind, int cell) {
        Rectangle at = grid.geometry().cell(cell);
        grid.dispatchEvent(new MouseEvent(grid, kind, 0, InputEvent.BUTTON1_DOWN_MASK, (int) at.getCenterX(), (int) at.getCenterY(), 1, false,
                MouseEvent.BUTTON1));
    }

    @Test
    void aPressOnOneOfSeveralSelectedMakesItTheOnlyOneWhenItIsLetGo() {
        selection.all();
        send(MouseEvent.MOUSE_PRESSED, 1);
        assertThat(selection.ids()).hasSize(3);
        send(MouseEvent.MOUSE_RELEASED, 1);
        assertThat(selection.ids()).containsExactly(ids.get(1));
    }

    @Test
    void whatComesInBetweenPressAndReleaseMakesNoOtherAssetTheSelectedOne() {
        selection.all();
        AssetId pressed = ids.get(1);
        send(MouseEvent.MOUSE_PRESSED, 1);
        Asset arrived = SampleAssets.image("0.png");
        store.add(List.of(arrived));
        ids.addFirst(arrived.id());
        show();
        send(MouseEvent.MOUSE_RELEASED, 1);
        assertThat(selection.ids()).containsExactly(pressed);
    }
}
