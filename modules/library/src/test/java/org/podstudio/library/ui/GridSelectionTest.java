package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.ui.Work;

class GridSelectionTest {
    private final List<AssetId> ids = new ArrayList<>();
    private final GridSelection selection = new GridSelection();

    @BeforeEach
    void twentyAssets() {
        for (int i = 0; i < 20; i++) {
            ids.add(AssetId.random());
        }
        selection.show(content(ids));
    }

    private static GridContent content(List<AssetId> ids) {
        return new GridContent(ids, wanted -> List.of(), Work.direct(), () -> { });
    }

    private List<Integer> selected() {
        return selection.ids().stream().map(ids::indexOf).toList();
    }

    @Test
    void shiftGoesExactlyFromTheAnchorToTheClick() {
        selection.only(5);
        selection.extend(9);
        selection.extend(3);
        assertThat(selected()).containsExactly(3, 4, 5);
    }

    @Test
    void ctrlShiftKeepsWhatWasSelected() {
        selection.only(1);
        selection.toggle(10);
        selection.extendAdding(12);
        assertThat(selected()).containsExactly(1, 10, 11, 12);
    }

    @Test
    void selectionAndLeadStayWithTheirAssetsWhenTheOrderChanges() {
        selection.only(4);
        selection.toggle(7);
        selection.show(content(ids.reversed()));
        assertThat(selected()).containsExactlyInAnyOrder(4, 7);
        assertThat(selection.leadId()).contains(ids.get(7));
    }

    @Test
    void afterTheFocusedAssetIsGoneTheFocusIsAtItsNeighbour() {
        selection.only(4);
        List<AssetId> rest = new ArrayList<>(ids);
        rest.remove(4);
        selection.show(content(rest));
        assertThat(selection.count()).isZero();
        assertThat(selection.leadId()).contains(ids.get(5));
    }

    @Test
    void rubberBandWithCtrlAddsAndShrinksAgain() {
        selection.only(0);
        selection.beginBand(GridSelection.Keep.YES);
        selection.band(List.of(5, 6, 7));
        selection.band(List.of(5));
        assertThat(selected()).containsExactly(0, 5);
        selection.beginBand(GridSelection.Keep.NO);
        selection.band(List.of(9));
        assertThat(selected()).containsExactly(9);
    }

    /** The same steps on a plain list, as a file manager does them. */
    @Test
    void randomStepsGiveWhatAReferenceListGives() {
        Random random = new Random(20261122);
        for (int round = 0; round < 200; round++) {
            GridSelection tried = new GridSelection();
            tried.show(content(ids));
            Set<Integer> expected = new TreeSet<>();
            int anchor = -1;
            for (int step = 0; step < 30; step++) {
                int at = random.nextInt(ids.size());
                switch (random.nextInt(4)) {
                    case 0 -> {
                        tried.only(at);
                        expected = new TreeSet<>(Set.of(at));
                        anchor = at;
                    }
                    case 1 -> {
                        tried.toggle(at);
                        if (!expected.remove(at)) {
                            expected.add(at);
                        }
                        anchor = at;
                    }
                    case 2 -> {
                        tried.extend(at);
                        expected = range(anchor < 0 ? at : anchor, at);
                        anchor = anchor < 0 ? at : anchor;
                    }
                    default -> {
                        tried.extendAdding(at);
                        expected.addAll(range(anchor < 0 ? at : anchor, at));
                        anchor = anchor < 0 ? at : anchor;
                    }
                }
                assertThat(tried.ids().stream().map(ids::indexOf).toList()).as("round %d step %d", round, step)
                        .containsExactlyElementsOf(expected);
            }
        }
    }

    private static Set<Integer> range(int a, int b) {
        Set<Integer> all = new LinkedHashSet<>();
        for (int i = Math.min(a, b); i <= Math.max(a, b); i++) {
            all.add(i);
        }
        return new TreeSet<>(all);
    }
}
