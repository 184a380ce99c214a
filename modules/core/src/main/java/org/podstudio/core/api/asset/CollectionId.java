package org.podstudio.core.api.asset;

import java.util.Objects;
import java.util.UUID;

/** Identity of a collection. */
public record CollectionId(UUID value) {
    public CollectionId {
        Objects.requireNonNull(value, "value");
    }

    public static CollectionId random() {
        return new CollectionId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if {@code text} is no UUID */
    public static CollectionId of(String text) {
        return new CollectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
