package org.podstudio.media.av;

/**
 * A part of a source's time.
 *
 * @param originMicros the container's time that becomes 0 in the output
 * @param lengthMicros {@link Long#MAX_VALUE} up to the end
 * @param cut whether frames are cut at both ends; false for a whole file
 */
record Span(long originMicros, long lengthMicros, boolean cut) {
    long length(Rational ticks) {
        return lengthMicros == Long.MAX_VALUE ? Long.MAX_VALUE : Rational.MICROS.to(ticks, lengthMicros);
    }

    long origin(Rational ticks) {
        return Rational.MICROS.to(ticks, originMicros);
    }
}
