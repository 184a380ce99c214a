package org.podstudio.core.spi;

import org.jspecify.annotations.Nullable;

/**
 * What a result will probably be; shown before anything runs.
 *
 * @param bytes size of the result; null when nobody can say
 * @param seconds of work on one core of this machine; null when nobody can say
 */
public record Estimate(@Nullable Long bytes, @Nullable Double seconds) {
    public static final Estimate UNKNOWN = new Estimate(null, null);
}
