package org.podstudio.library.ui;

import java.util.List;
import org.podstudio.core.api.asset.AssetId;

/**
 * Where a list is scrolled to, said by its assets, so that it can be found again in another order or another list.
 *
 * @param seen assets to hold on to, the dearest first; empty for the top
 * @param column that it lies in, of the dearest or what takes its place; -1 when that may be any
 * @param scrolled whether something lies above what is seen
 */
record GridPlace(List<Seen> seen, int column, boolean scrolled) {
    static final GridPlace TOP = new GridPlace(List.of());
    private static final int ANY = -1;

    /** @param offsetPx from the upper edge of what is visible to the asset's, negative when it is cut */
    record Seen(AssetId id, int offsetPx) {}

    GridPlace {
        seen = List.copyOf(seen);
    }

    GridPlace(List<Seen> seen) {
        this(seen, ANY, false);
    }

    /** Held in another list, or another order of it. */
    GridPlace inAnother() {
        return new GridPlace(seen, ANY, scrolled);
    }

    /** Held in the same list after something went: at the top its first row begins at its start again. */
    GridPlace inSame() {
        return scrolled ? this : inAnother();
    }
}
