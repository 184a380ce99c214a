package org.podstudio.core.api.asset;

import java.util.Objects;
import java.util.UUID;

/** Identity of an asset, for good: it survives rename, move and trash. */
public record AssetId(UUID value) implements Comparable<AssetId> {
    public AssetId {
        Objects.requireNonNull(value, "value");
    }

    public static AssetId random() {
        return new AssetId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if {@code text} is not a full UUID */
    public static AssetId of(String text) {
        return new AssetId(UUID.fromString(text));
    }

    @Override
    public int compareTo(AssetId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
