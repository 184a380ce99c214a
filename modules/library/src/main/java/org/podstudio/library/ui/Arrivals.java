package org.podstudio.library.ui;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.podstudio.core.api.asset.AssetId;

/** What came into the list by itself and has not come into view yet. Used on the event dispatch thread. */
final class Arrivals {
    private final Set<AssetId> unseen = new LinkedHashSet<>();

    void add(Collection<AssetId> arrived) {
        unseen.addAll(arrived);
    }

    void clear() {
        unseen.clear();
    }

    /** These are on the screen: whoever sees one of them knows where they are. */
    void seen(Collection<AssetId> visible) {
        if (visible.stream().anyMatch(unseen::contains)) {
            unseen.clear();
        }
    }

    boolean isEmpty() {
        return unseen.isEmpty();
    }

    /** Of these in the list: how many, and the place of the first; -1 when there is none. */
    Found in(GridContent content) {
        unseen.removeIf(id -> !content.contains(id));
        return new Found(unseen.size(), unseen.stream().mapToInt(content::indexOf).min().orElse(-1));
    }

    record Found(int count, int first) {}
}
