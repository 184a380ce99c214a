package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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

    /** What a list with the same rules holds after filters, sorting, arrivals and deletions. */
    @Test
    void whateverHappensToTheListTheSelectionAndTheFocusStayWithTheirAssets() {
        Random random = new Random(6);
        for (int round = 0; round < 200; round++) {
            List<AssetId> all = new ArrayList<>(ids);
            List<AssetId> shown = new ArrayList<>(all);
            Set<AssetId> chosen = new HashSet<>();
            AssetId focused = null;
            GridSelection tried = new GridSelection();
            tried.show(content(shown));
            for (int step = 0; step < 40; step++) {
                List<AssetId> before = List.copyOf(shown);
                switch (random.nextInt(6)) {
                    case 0 -> {
                        if (!shown.isEmpty()) {
                            int at = random.nextInt(shown.size());
                            tried.only(at);
                            focused = shown.get(at);
                            chosen = new HashSet<>(Set.of(focused));
                        }
                    }
                    case 1 -> {
                        if (!shown.isEmpty()) {
                            int at = random.nextInt(shown.size());
                            tried.toggle(at);
                            focused = shown.get(at);
                            if (!chosen.remove(focused)) {
                                chosen.add(focused);
                            }
                        }
                    }
                    case 2 -> {
                        tried.all();
                        chosen.addAll(shown);
                        focused = focused == null && !shown.isEmpty() ? shown.getFirst() : focused;
                    }
                    case 3 -> {
                        int part = 1 + random.nextInt(4);
                        shown = new ArrayList<>(all.stream().filter(id -> id.hashCode() % 4 < part).toList());
                    }
                    case 4 -> {
                        all.add(random.nextInt(all.size() + 1), AssetId.random());
                        shown = new ArrayList<>(all);
                        Collections.shuffle(shown, random);
                    }
                    default -> {
                        Set<AssetId> gone = new HashSet<>();
                        shown.stream().filter(id -> random.nextInt(3) == 0).forEach(gone::add);
                        all.removeAll(gone);
                        shown.removeAll(gone);
                    }
                }
                if (!shown.equals(before)) {
                    focused = nearest(before, focused, shown);
                    tried.show(content(shown));
                }
                Set<AssetId> selected = chosen;
                assertThat(tried.ids()).as("round %d step %d", round, step)
                        .containsExactlyElementsOf(shown.stream().filter(selected::contains).toList());
                assertThat(tried.leadId()).as("focus, round %d step %d", round, step).isEqualTo(Optional.ofNullable(focused));
            }
        }
    }

    /** The asset itself, else the next one behind it that is left, else the last before it. */
    private static AssetId nearest(List<AssetId> before, AssetId focused, List<AssetId> shown) {
        if (focused == null || shown.contains(focused)) {
            return focused;
        }
        int at = before.indexOf(focused);
        return Stream.concat(before.subList(at, before.size()).stream(), before.subList(0, at).reversed().stream())
                .filter(shown::contains).findFirst().orElse(shown.isEmpty() ? null : shown.get(Math.min(at, shown.size() - 1)));
    }

    @Test
    void whatAFilterHidesIsNotSelectedUntilItIsSeenAgain() {
        selection.only(3);
        selection.toggle(8);
        selection.show(content(ids.subList(5, 12)));
        assertThat(selected()).containsExactly(8);
        selection.show(content(ids));
        assertThat(selected()).containsExactly(3, 8);
        selection.show(content(ids.subList(5, 12)));
        selection.only(0);
        selection.show(content(ids));
        assertThat(selected()).as("something else was selected instead").containsExactly(5);
    }

    private static Set<Integer> range(int a, int b) {
        Set<Integer> all = new LinkedHashSet<>();
        for (int i = Math.min(a, b); i <= Math.max(a, b); i++) {
            all.add(i);
        }
        return new TreeSet<>(all);
    }
}
