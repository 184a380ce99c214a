package org.podstudio.core.api.asset;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a sorted list ended. Holds the value that was sorted by, so that the next page is right even when the asset
 * has changed or gone since.
 *
 * @param key what the store sorted by, as text; null when the asset had no value
 */
public record AssetCursor(@Nullable String key, AssetId id) {
    public AssetCursor {
        Objects.requireNonNull(id, "id");
    }

    /** One line of text for scripts and addresses. {@link #parse} reads it. */
    public String text() {
        return id + (key == null ? "" : ":" + key);
    }

    /** @throws IllegalArgumentException if {@code text} is none */
    public static AssetCursor parse(String text) {
        int colon = text.indexOf(':');
        return new AssetCursor(colon < 0 ? null : text.substring(colon + 1), AssetId.of(colon < 0 ? text : text.substring(0, colon)));
    }
}
