package org.podstudio.media.play;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.PixelSize;

/** What a player was asked for and has not done yet; newer wishes replace older ones. Safe from any thread. */
final class Wishes {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable Double speed;
    private @Nullable Double seek;
    private int steps;
    private @Nullable PixelSize room;
    private boolean loop;
    private double volume = 1;
    private boolean closed;

    /** What is to be done now. Nothing where null or 0. */
    record Taken(@Nullable Double speed, @Nullable Double seek, int steps, @Nullable PixelSize room, boolean loop, double volume) {}

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void speed(double wished) {
        change(() -> speed = wished);
    }

    void seek(double seconds) {
        change(() -> {
            seek = seconds;
            steps = 0;
        });
    }

    /** As {@link #seek}, for what is shown first. */
    void seekUnlessWished(double seconds) {
        change(() -> seek = seek == null ? Double.valueOf(seconds) : seek);
    }

    void step(int frames) {
        change(() -> steps += frames);
    }

    void fit(PixelSize pixels) {
        change(() -> room = pixels);
    }

    void loop(boolean again) {
        change(() -> loop = again);
    }

    void volume(double loudness) {
        change(() -> volume = loudness);
    }

    void close() {
        change(() -> closed = true);
    }

    boolean closed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Whether what is being done is already out of date. */
    boolean newer() {
        lock.lock();
        try {
            return closed || seek != null || steps != 0;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a wish. @param nanos at most; {@link Long#MAX_VALUE} for as long as it takes */
    Taken await(long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (!closed && speed == null && seek == null && steps == 0 && room == null && left > 0) {
                if (nanos == Long.MAX_VALUE) {
                    changed.await();
                } else {
                    left = changed.awaitNanos(left);
                }
            }
            Taken taken = new Taken(speed, seek, steps, room, loop, volume);
            speed = null;
            seek = null;
            steps = 0;
            room = null;
            return taken;
        } finally {
            lock.unlock();
        }
    }
}
