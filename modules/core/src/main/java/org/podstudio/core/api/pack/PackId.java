package org.podstudio.core.api.pack;

import java.util.Objects;
import java.util.UUID;

/** Identity of a pack in a project. */
public record PackId(UUID value) {
    public PackId {
        Objects.requireNonNull(value, "value");
    }

    public static PackId random() {
        return new PackId(UUID.randomUUID());
    }

    public static PackId of(String text) {
        return new PackId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
