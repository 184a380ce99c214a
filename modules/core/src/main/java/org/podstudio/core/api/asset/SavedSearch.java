package org.podstudio.core.api.asset;

import java.time.Instant;

/** A query with a name. @param query as typed; it was a query when it was saved */
public record SavedSearch(String name, String query, AssetSort sort, Instant createdAt) {
    public SavedSearch {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a saved search has a name");
        }
    }
}
