package org.podstudio.library.ui.compare;

import java.util.Optional;
import java.util.OptionalDouble;
import org.podstudio.core.api.play.Player;

/** One of the compared sounds with its player. On the event dispatch thread, but for {@link #closed}. */
final class ComparedSound {
    /** A sound that is so near to its end has ended. */
    private static final double END_SECONDS = 0.05;

    private final Player player;
    private double length;
    private boolean measured;
    private OptionalDouble lufs = OptionalDouble.empty();
    private volatile boolean closed;

    ComparedSound(Player player) {
        this.player = player;
    }

    /** @param seconds zero when its file does not say */
    void lasts(double seconds) {
        length = seconds;
    }

    boolean endedAt(double seconds) {
        return length > 0 && seconds >= length - END_SECONDS;
    }

    /** How much of it that is, from 0 to 1; empty when its length is not known. */
    Optional<Double> part(double seconds) {
        return length > 0 ? Optional.of(Math.clamp(seconds / length, 0, 1)) : Optional.empty();
    }

    /** Is heard from there on. */
    void play(double fromSeconds) {
        player.seek(fromSeconds);
        player.play(1);
    }

    void pause() {
        player.play(0);
    }

    /** @param loudness empty where it has none, as silence, or where nothing could measure it */
    void measured(OptionalDouble loudness) {
        measured = true;
        lufs = loudness;
    }

    boolean measured() {
        return measured;
    }

    OptionalDouble lufs() {
        return lufs;
    }

    /** @param share of its own loudness, 0 to 1 */
    void volume(double share) {
        player.volume(share);
    }

    void close() {
        closed = true;
        player.close();
    }

    /** From any thread: nobody needs any longer what is found out about it. */
    boolean closed() {
        return closed;
    }
}
