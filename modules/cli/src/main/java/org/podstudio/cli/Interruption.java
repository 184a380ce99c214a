package org.podstudio.cli;

import java.util.ArrayList;
import java.util.List;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.CancelledException;

/** The user's wish to stop, from Ctrl-C or TERM. Safe from any thread. */
public final class Interruption {
    /** Guarded by this. */
    private final List<Runnable> actions = new ArrayList<>();

    private volatile boolean raised;

    public boolean raised() {
        return raised;
    }

    /** Asks the command to stop; returns when everyone has been told, not when all have stopped. */
    public void raise() {
        List<Runnable> told;
        synchronized (this) {
            raised = true;
            told = List.copyOf(actions);
        }
        told.forEach(Runnable::run);
    }

    /** While the subscription is open, {@code stop} is run at an interruption; at once if it was before. */
    public Subscription during(Runnable stop) {
        boolean late;
        synchronized (this) {
            actions.add(stop);
            late = raised;
        }
        if (late) {
            stop.run();
        }
        return () -> {
            synchronized (this) {
                actions.remove(stop);
            }
        };
    }

    /** While the subscription is open, an interruption interrupts the calling thread. */
    public Subscription interruptsThisThread() {
        Thread thread = Thread.currentThread();
        return during(thread::interrupt);
    }

    public void check() throws CancelledException {
        if (raised) {
            throw new CancelledException();
        }
    }
}
