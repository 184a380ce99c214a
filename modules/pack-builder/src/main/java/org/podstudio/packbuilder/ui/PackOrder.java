package org.podstudio.packbuilder.ui;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.podstudio.core.api.asset.AssetId;

/**
 * What a pack holds.
 *
 * @param assets in order
 * @param heroes of these, the ones that somebody chose to be shown large; none for the best rated
 */
record PackOrder(List<AssetId> assets, Set<AssetId> heroes) {
    static final PackOrder NOTHING = new PackOrder(List.of(), Set.of());

    PackOrder {
        assets = List.copyOf(assets);
        Set<AssetId> in = new LinkedHashSet<>(assets);
        in.retainAll(heroes);
        heroes = Collections.unmodifiableSet(in);
    }

    /** The same assets and these behind them. */
    PackOrder with(List<AssetId> more) {
        Set<AssetId> all = new LinkedHashSet<>(assets);
        all.addAll(more);
        return new PackOrder(List.copyOf(all), heroes);
    }
}
