package org.podstudio.library.ui.collections;

import java.util.Optional;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.CollectionId;
import org.podstudio.core.api.query.Completion;

/**
 * A collection or a saved search.
 *
 * @param id of a collection; empty for a saved search, which has only its name
 * @param query what the library is asked for when it is opened
 * @param sort the order in which it is opened; empty for the one there is
 * @param count how many assets it has now; empty when the search cannot be read any more
 */
record Entry(Optional<CollectionId> id, String name, String query, Optional<AssetSort> sort, Optional<Long> count) {
    static Entry collection(CollectionId id, String name, long size) {
        return new Entry(Optional.of(id), name, "collection:" + Completion.written(name), Optional.empty(), Optional.of(size));
    }

    static Entry search(String name, String query, AssetSort sort, Optional<Long> count) {
        return new Entry(Optional.empty(), name, query, Optional.of(sort), count);
    }

    boolean collection() {
        return id.isPresent();
    }
}
