package org.podstudio.library.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.podstudio.core.api.asset.AssetEvent;
import org.podstudio.core.api.asset.AssetId;

/** What happened to assets since the list was last made. Safe from any thread: the store tells on background threads. */
final class StoreNews {
    private final Set<AssetId> changed = new HashSet<>();
    private final Set<AssetId> added = new HashSet<>();

    /** @param added for the caller to keep and to change */
    record Taken(Set<AssetId> changed, Set<AssetId> added) {}

    /** @param all those that are shown, for news that name none */
    synchronized void add(AssetEvent event, Supplier<List<AssetId>> all) {
        switch (event) {
            case AssetEvent.Added some -> added.addAll(some.ids());
            case AssetEvent.Changed some -> changed.addAll(some.ids());
            case AssetEvent.Removed removed -> changed.addAll(removed.ids());
            case AssetEvent.Reloaded reloaded -> changed.addAll(all.get());
        }
    }

    synchronized Taken take() {
        Taken taken = new Taken(Set.copyOf(changed), new HashSet<>(added));
        changed.clear();
        added.clear();
        return taken;
    }
}
