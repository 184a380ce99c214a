package org.podstudio.jobs;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.Subscription;

/** Tells a running job to stop: a flag, hooks for native calls, and an interrupt where that is safe. Guarded by this. */
final class CancelSignal {
    private final List<Runnable> hooks = new ArrayList<>();
    private boolean cancelled;
    private @Nullable Thread interruptible;

    synchronized boolean cancelled() {
        return cancelled;
    }

    /** Sets the flag, interrupts, and calls the hooks on this thread; a second call does nothing. */
    void cancel() {
        List<Runnable> called;
        synchronized (this) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            if (interruptible != null) {
                interruptible.interrupt();
            }
            called = List.copyOf(hooks);
        }
        called.forEach(Runnable::run);
    }

    /** A hook added too late is called at once. */
    Subscription onCancel(Runnable action) {
        synchronized (this) {
            if (!cancelled) {
                hooks.add(action);
                return () -> {
                    synchronized (this) {
                        hooks.remove(action);
                    }
                };
            }
        }
        action.run();
        return () -> {};
    }

    /**
     * From here until {@link #leaveInterruptible} the calling thread may be interrupted. Only while a file operation runs: it
     * knows no project. An interrupt while a database is being read or written would close that database's file.
     */
    synchronized void enterInterruptible() {
        interruptible = Thread.currentThread();
        if (cancelled) {
            interruptible.interrupt();
        }
    }

    synchronized void leaveInterruptible() {
        interruptible = null;
        Thread.interrupted(); // the flag must not reach the database calls that follow
    }
}
