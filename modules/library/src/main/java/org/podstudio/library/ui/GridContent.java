package org.podstudio.library.ui;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.ui.Work;

/**
 * The list behind the grid: all IDs, and the cells of the pages that were looked at lately. A cell that is not here is
 * loaded behind and announced. Used on the event dispatch thread only.
 */
final class GridContent {
    static final GridContent EMPTY = new GridContent(List.of(), ids -> List.of(), Work.direct(), () -> { });
    /** Cells loaded at once: about a screen at the middle zoom. */
    static final int PAGE = 100;
    /** Pages kept: 8,000 cells, some megabytes. */
    private static final int PAGES = 80;

    private final List<AssetId> ids;
    private final Map<AssetId, Integer> index;
    private final Function<Collection<AssetId>, List<Asset>> loader;
    private final Work work;
    private final Runnable loaded;
    /** Since when they are being loaded, in nanoseconds. */
    private final Map<Integer, Long> loading = new HashMap<>();
    /** Pages whose assets changed while they were being loaded. */
    private final Set<Integer> stale = new HashSet<>();
    private final Map<Integer, @Nullable GridCell[]> pages = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, @Nullable GridCell[]> eldest) {
            return size() > PAGES;
        }
    };

    /** May be called on any thread: with 100,000 IDs the index takes some milliseconds. @param loaded called on the EDT */
    GridContent(List<AssetId> ids, Function<Collection<AssetId>, List<Asset>> loader, Work work, Runnable loaded) {
        this.ids = List.copyOf(ids);
        this.index = HashMap.newHashMap(ids.size());
        for (int i = 0; i < this.ids.size(); i++) {
            index.put(this.ids.get(i), i);
        }
        this.loader = loader;
        this.work = work;
        this.loaded = loaded;
    }

    int size() {
        return ids.size();
    }

    List<AssetId> ids() {
        return ids;
    }

    /** Whether the same assets come in the same order. */
    boolean sameAs(GridContent other) {
        return ids.equals(other.ids);
    }

    AssetId id(int at) {
        return ids.get(at);
    }

    /** -1 when it is not shown. */
    int indexOf(AssetId id) {
        return index.getOrDefault(id, -1);
    }

    boolean contains(AssetId id) {
        return index.containsKey(id);
    }

    /** Whether the files of all these are known to be there; of what is not loaded yet, or no longer listed, nothing is known. */
    boolean knownToBeThere(Collection<AssetId> ids) {
        return ids.size() <= PAGE && ids.stream().map(this::indexOf).map(at -> at < 0 ? null : cell(at))
                .allMatch(cell -> cell != null && !cell.missing());
    }

    /** The cell, or null while it is being loaded. */
    @Nullable GridCell cell(int at) {
        int page = at / PAGE;
        @Nullable GridCell[] cells = pages.get(page);
        if (cells == null && !loading.containsKey(page)) {
            load(page);
            cells = pages.get(page);
        }
        return cells == null ? null : cells[at % PAGE];
    }

    /** How long the cell has been waited for; 0 when it is not. */
    long waitedMs(int at) {
        Long since = loading.get(at / PAGE);
        return since == null ? 0 : (System.nanoTime() - since) / 1_000_000;
    }

    /** Their assets changed: loads them again, and shows what is known until then. */
    void reload(Collection<AssetId> changed) {
        changed.stream().map(this::indexOf).filter(i -> i >= 0).map(i -> i / PAGE).distinct().filter(pages::containsKey)
                .forEach(this::load);
    }

    /** Takes over what is known of assets that both lists hold, so that a refresh does not flicker; then loads it anew. */
    void keepFrom(GridContent before) {
        Map<AssetId, GridCell> known = new HashMap<>();
        for (@Nullable GridCell[] page : before.pages.values()) {
            for (GridCell cell : page) {
                if (cell != null) {
                    known.put(cell.id(), cell);
                }
            }
        }
        for (GridCell cell : known.values()) {
            int at = indexOf(cell.id());
            if (at >= 0 && pages.size() < PAGES) {
                pages.computeIfAbsent(at / PAGE, p -> new GridCell[PAGE])[at % PAGE] = cell;
            }
        }
        List.copyOf(pages.keySet()).forEach(this::load);
    }

    private void load(int page) {
        if (loading.putIfAbsent(page, System.nanoTime()) != null) {
            stale.add(page);
            return;
        }
        List<AssetId> wanted = ids.subList(page * PAGE, Math.min(ids.size(), (page + 1) * PAGE));
        work.run(() -> cells(wanted), cells -> {
            loading.remove(page);
            pages.put(page, cells);
            loaded.run();
            if (stale.remove(page)) {
                load(page);
            }
        }, problem -> loading.remove(page));
    }

    private @Nullable GridCell[] cells(List<AssetId> wanted) {
        Map<AssetId, GridCell> found = HashMap.newHashMap(wanted.size());
        for (Asset asset : loader.apply(wanted)) {
            found.put(asset.id(), GridCell.of(asset));
        }
        @Nullable GridCell[] cells = new GridCell[PAGE];
        Arrays.setAll(cells, i -> i < wanted.size() ? found.get(wanted.get(i)) : null);
        return cells;
    }
}
