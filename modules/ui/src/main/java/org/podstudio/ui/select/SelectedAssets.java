package org.podstudio.ui.select;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetStore;

/** Walks through what is selected some assets at a time: 100,000 at once, with their metadata, are hundreds of megabytes. */
public final class SelectedAssets {
    private static final int AT_ONCE = 500;

    private SelectedAssets() {}

    /** Blocks, never on the event dispatch thread. @param wanted asked before each part; the walk ends when it no longer holds */
    public static void each(AssetStore store, List<AssetId> ids, BooleanSupplier wanted, Consumer<Asset> seen) {
        for (int from = 0; from < ids.size() && wanted.getAsBoolean(); from += AT_ONCE) {
            store.load(ids.subList(from, Math.min(ids.size(), from + AT_ONCE))).forEach(seen);
        }
    }
}
