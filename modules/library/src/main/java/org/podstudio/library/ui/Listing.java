package org.podstudio.library.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.query.Query;

/**
 * What one look at the store gives.
 *
 * @param counts of what each tab would show
 * @param total assets of the project, filtered or not
 */
record Listing(GridContent content, Map<LibraryTab, Long> counts, long total) {
    /** Blocks. @param shown what the open tab shows @param matching what all tabs are narrowed to; empty for nothing */
    static Listing read(AssetStore store, Query shown, AssetSort order, Optional<Query> matching, Function<List<AssetId>, GridContent> content) {
        List<AssetId> ids = store.ids(shown, order);
        Map<MediaType, Long> all = store.countByType();
        Map<LibraryTab, Long> counts = new EnumMap<>(LibraryTab.class);
        long sum = 0;
        for (LibraryTab each : LibraryTab.values()) {
            long count = each.type().isEmpty() ? sum
                    : matching.isPresent() ? store.count(new Query.And(List.of(matching.get(), each.query())))
                    : all.getOrDefault(each.type().get(), 0L);
            counts.put(each, count);
            sum += count;
        }
        return new Listing(content.apply(ids), counts, all.values().stream().mapToLong(Long::longValue).sum());
    }
}
