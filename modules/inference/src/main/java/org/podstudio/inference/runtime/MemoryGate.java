package org.podstudio.inference.runtime;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.podstudio.core.api.problem.CancelledException;

/**
 * Lets as many model runs in at once as memory holds, of whatever kind: many cores run many jobs, and each model takes a
 * gigabyte. One is always let in. There is one gate for all of a session, see {@link ModelService#memory}. Safe from any thread.
 *
 * <p>Who needs both enters here first and waits for a graphics card afterwards; two who did it in different orders would wait
 * for each other for ever.
 */
public final class MemoryGate {
    /** Share of the memory that was free when the first came in; the rest is for what others begin meanwhile. */
    private static final double SHARE = 0.8;

    private static final long ASK_EVERY_MS = 200;

    private final LongSupplier freeBytes;
    private int inside; // guarded by this
    private long taken; // guarded by this
    private long budget; // guarded by this

    /** @param freeBytes memory that is free for new work, now; 0 when nobody knows */
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
        while (inside > 0 && bytes > room()) {
            if (cancelled.getAsBoolean()) {
                throw new CancelledException();
            }
            try {
                wait(ASK_EVERY_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancelledException();
            }
        }
        if (inside == 0) {
            budget = budget();
        }
        inside++;
        taken += bytes;
        return () -> leave(bytes);
    }

    /**
     * Bytes that would be let in now. Those inside have not taken all yet that they were promised, so their promises count;
     * other programs take memory too, so what is really free counts as well.
     */
    public synchronized long room() {
        return inside == 0 ? budget() : Math.max(0, Math.min(budget - taken, budget()));
    }

    /** Bytes that are free for new work, now, whatever was promised. */
    public long free() {
        return freeBytes.getAsLong();
    }

    /** Bytes promised to those inside. */
    public synchronized long promised() {
        return taken;
    }

    private long budget() {
        return (long) (freeBytes.getAsLong() * SHARE);
    }

    private synchronized void leave(long bytes) {
        inside--;
        taken -= bytes;
        notifyAll();
    }
}
