package org.podstudio.media.play;

import java.util.ArrayDeque;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What is due now. Runs by what the sound device has played, so that pictures keep to the sound, or by the system's clock where
 * nothing is heard. Counts seconds of playing since the last {@link #restart}; a time in the file is a stretch of that. For one thread.
 */
final class Timeline {
    private static final double NANOS = 1e9;

    private final LongSupplier nanos;
    private @Nullable SoundLine line;
    private long linePlayedAtStart;
    private long startedAt;
    private double before;
    private boolean running;
    private double speed = 1;
    /** The one at hand and those that are decoded already. */
    private final ArrayDeque<Stretch> stretches = new ArrayDeque<>();

    /** From a moment of the playing on, the file is played from a time of its own. */
    private record Stretch(double from, double media) {}

    Timeline(LongSupplier nanos) {
        this.nanos = nanos;
        stretches.add(new Stretch(0, 0));
    }

    /** Stands at a time of the file. @param heard whose playing counts, null for the system's clock */
    void restart(double media, double newSpeed, @Nullable SoundLine heard) {
        line = heard;
        linePlayedAtStart = heard == null ? 0 : heard.played();
        before = 0;
        running = false;
        speed = newSpeed;
        stretches.clear();
        stretches.add(new Stretch(0, media));
    }

    void run() {
        if (!running) {
            running = true;
            startedAt = nanos.getAsLong();
        }
    }

    void pause() {
        before = now();
        running = false;
    }

    /** Seconds of playing since {@link #restart}. */
    double now() {
        SoundLine heard = line;
        if (heard != null) {
            return (heard.played() - linePlayedAtStart) / (double) SoundLine.RATE;
        }
        return running ? before + (nanos.getAsLong() - startedAt) / NANOS : before;
    }

    /** From a moment on, which may be still to come, the file is played from another time. */
    void jump(double at, double media) {
        stretches.add(new Stretch(at, media));
    }

    /** The time in the file that is due now. */
    double media() {
        double now = now();
        while (stretches.size() > 1 && second().from <= now) {
            stretches.poll();
        }
        Stretch at = stretches.getFirst();
        return at.media + (now - at.from) * speed;
    }

    private Stretch second() {
        var stretch = stretches.iterator();
        stretch.next();
        return stretch.next();
    }

    /** When a time of the file, of the stretch that is being decoded, is due. */
    double due(double media) {
        Stretch last = stretches.getLast();
        return last.from + (media - last.media) / speed;
    }
}
