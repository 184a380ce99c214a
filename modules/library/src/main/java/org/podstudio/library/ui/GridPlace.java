package org.podstudio.library.ui;

import java.util.List;
import org.podstudio.core.api.asset.AssetId;

/**
 * Where a list is scrolled to, said by its assets, so that it can be found again in another order or another list.
 *
 * @param seen assets to hold on to, the dearest first; empty for the top
 */
record GridPlace(List<Seen> seen) {
    static final GridPlace TOP = new GridPlace(List.of());

    /** @param offsetPx from the upper edge of what is visible to the asset's, negative when it is cut */
    record Seen(AssetId id, int offsetPx) {}

    GridPlace {
        seen = List.copyOf(seen);
    }
}
