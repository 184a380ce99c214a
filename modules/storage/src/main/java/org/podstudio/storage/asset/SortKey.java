package org.podstudio.storage.asset;

import org.podstudio.core.api.asset.AssetCursor;
import org.podstudio.core.api.asset.AssetSort;

/**
 * What a list is sorted by, as an expression on {@code assets a}.
 *
 * @param text whether it is text; else it is a number
 * @param nullable whether it may be absent; such assets come last in either direction
 */
record SortKey(String expression, boolean descending, boolean text, boolean nullable) {
    static SortKey of(AssetSort sort) {
        boolean down = sort.descending();
        return switch (sort.field()) {
            case CREATED -> new SortKey("a.created_at", down, false, false);
            case MODIFIED -> new SortKey("a.file_modified_at", down, false, true);
            case NAME -> new SortKey("a.natural_key", down, true, false);
            case SIZE -> new SortKey("a.size_bytes", down, false, false);
            case WIDTH -> new SortKey("a.width", down, false, true);
            case HEIGHT -> new SortKey("a.height", down, false, true);
            case PIXELS -> new SortKey("a.pixels", down, false, true);
            case DURATION -> new SortKey("a.duration", down, false, true);
            case RATING -> new SortKey("a.rating", down, false, true);
            case TYPE -> new SortKey("a.type", down, true, false);
            case THEME -> new SortKey("a.theme_key", down, true, false);
            case STATUS -> new SortKey("a.status", down, true, false);
            case LABEL -> new SortKey("a.label", down, true, true);
            case PROMPT -> new SortKey("a.prompt_key", down, true, true);
            // Both factors are below 2^31: the product fits. Written in as numbers: they are ours, not the user's.
            case RANDOM -> new SortKey("((a.shuffle * " + sort.multiplier() + ") % " + AssetSort.modulus() + ")", down, false, false);
        };
    }

    String order() {
        return " ORDER BY " + expression + (descending ? " DESC" : "") + (nullable ? " NULLS LAST" : "") + ", a.id";
    }

    /** What comes behind the cursor among those that have a value. */
    void behind(Selection to, AssetCursor cursor) {
        Object key = key(cursor);
        // The first half is the stretch of an index, the second leaves out what the page before had of its last value.
        to.add(" AND ").add(expression).add(descending ? " <= " : " >= ").arg(key)
                .add(" AND (").add(expression).add(descending ? " < " : " > ").arg(key).add(" OR a.id > ").arg(cursor.id().toString())
                .add(")");
    }

    private Object key(AssetCursor cursor) {
        String key = String.valueOf(cursor.key());
        return text ? key : key.contains(".") || key.contains("E") ? (Object) Double.valueOf(key) : (Object) Long.valueOf(key);
    }
}
