package org.podstudio.core.api.asset;

import java.util.List;

/** What changed in a project's assets. */
public sealed interface AssetEvent {
    record Added(List<AssetId> ids) implements AssetEvent {
        public Added {
            ids = List.copyOf(ids);
        }
    }

    record Changed(List<AssetId> ids) implements AssetEvent {
        public Changed {
            ids = List.copyOf(ids);
        }
    }

    record Removed(List<AssetId> ids) implements AssetEvent {
        public Removed {
            ids = List.copyOf(ids);
        }
    }

    /** Another process changed the database: read again what is shown. */
    record Reloaded() implements AssetEvent {}
}
