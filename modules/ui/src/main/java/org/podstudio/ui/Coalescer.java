package org.podstudio.ui;

import java.util.concurrent.TimeUnit;
import org.openide.util.RequestProcessor;

/**
 * Turns a stream of events into few calls: {@code action} runs once nothing has come for 100 ms, and at the latest 500 ms
 * after the first. Events may come from any thread; the action runs on the event dispatch thread.
 */
public final class Coalescer {
    private static final RequestProcessor TIMER = new RequestProcessor("PODStudio coalescer", 1);
    private static final int QUIET_MS = 100;
    private static final int LATEST_MS = 500;

    private final RequestProcessor.Task task;
    /** When the first event since the last run came, in nanoseconds, 0 for none. Guarded by this. */
    private long first;

    public Coalescer(Work work, Runnable action) {
        this.task = TIMER.create(() -> {
            synchronized (this) {
                first = 0;
            }
            work.show(action);
        });
    }

    /** Something happened. */
    public synchronized void poke() {
        long now = System.nanoTime();
        if (first == 0) {
            first = now == 0 ? 1 : now;
        }
        long waitedMs = TimeUnit.NANOSECONDS.toMillis(now - first);
        if (waitedMs < LATEST_MS - QUIET_MS) {
            task.schedule(QUIET_MS);
        }
    }
}
