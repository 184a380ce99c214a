package org.podstudio.core.api.job;

import java.util.Objects;
import java.util.UUID;

/** Identity of a job. */
public record JobId(UUID value) {
    public JobId {
        Objects.requireNonNull(value, "value");
    }

    public static JobId random() {
        return new JobId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if {@code text} is not a full UUID */
    public static JobId of(String text) {
        return new JobId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
