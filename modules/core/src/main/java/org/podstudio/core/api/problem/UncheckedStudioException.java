package org.podstudio.core.api.problem;

import java.util.Objects;

/**
 * A {@link StudioException} from a method that declares none: nearly always the database that failed under a plain read.
 * Whoever shows problems unwraps it, as with {@link java.io.UncheckedIOException}.
 */
public final class UncheckedStudioException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UncheckedStudioException(StudioException cause) {
        super(Objects.requireNonNull(cause).getMessage(), cause);
    }

    public Problem problem() {
        return studioException().problem();
    }

    public StudioException studioException() {
        return (StudioException) getCause();
    }
}
