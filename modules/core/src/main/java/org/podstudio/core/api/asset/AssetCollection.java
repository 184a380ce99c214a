package org.podstudio.core.api.asset;

import java.time.Instant;
import java.util.Objects;

/** Assets that the user put together, in an order of their own. @param size how many there are, trashed ones left out */
public record AssetCollection(CollectionId id, String name, Instant createdAt, long size) {
    public AssetCollection {
        Objects.requireNonNull(id, "id");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a collection has a name");
        }
    }
}
