package org.podstudio.inference.picture;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.podstudio.core.api.problem.CancelledException;

/**
 * Lets as many model runs in at once as memory holds: many cores run many jobs, and each model takes a gigabyte. One is
 * always let in. Safe from any thread.
 */
public final class MemoryGate {
    /** Share of the memory that was free when the first came in; the rest is for what others begin meanwhile. */
    private static final double SHARE = 0.8;

    private static final long ASK_EVERY_MS = 200;

    private final LongSupplier freeBytes;
    private int inside; // guarded by this
    private long taken; // guarded by this
    private long budget; // guarded by this

    /** @param freeBytes memory that is free for new work, now */
    public MemoryGate(LongSupplier freeBytes) {
        this.freeBytes = freeBytes;
    }

    /** A place inside; closing it lets others in. */
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** Waits until there is room. @throws CancelledException once {@code cancelled} says yes, or on an interrupt */
    public synchronized Place enter(long bytes, BooleanSupplier cancelled) throws CancelledException {
        while (inside > 0 && taken + bytes > budget) {
            if (cancelled.getAsBoolean()) {
                throw new CancelledException();
            }
            try {
                wait(ASK_EVERY_MS);
            } catch (InterruptedException e) {
                throw new CancelledException();
            }
        }
        if (inside == 0) {
            budget = (long) (freeBytes.getAsLong() * SHARE);
        }
        inside++;
        taken += bytes;
        return () -> leave(bytes);
    }

    private synchronized void leave(long bytes) {
        inside--;
        taken -= bytes;
        notifyAll();
    }
}
