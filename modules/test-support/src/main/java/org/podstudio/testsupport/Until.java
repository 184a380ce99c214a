package org.podstudio.testsupport;

import java.awt.EventQueue;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits for what other threads bring about, and says what never came. It asks again every few milliseconds, so that a test takes as long
 * as what it tests; how long it waits at most is for a busy machine and no claim about how fast anything is.
 */
public final class Until {
    private static final long ASK_EVERY_NANOS = 10_000_000;
    private static final long AT_MOST_NANOS = 30_000_000_000L;

    private Until() {}

    /** Asks on this thread. @param what must hold, for whoever reads that it did not */
    public static void holds(String what, Callable<Boolean> condition) {
        holds(what, condition, AT_MOST_NANOS);
    }

    static void holds(String what, Callable<Boolean> condition, long atMostNanos) {
        long end = System.nanoTime() + atMostNanos;
        while (!asked(condition)) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("in vain waited for: " + what);
            }
            LockSupport.parkNanos(ASK_EVERY_NANOS);
        }
    }

    /** Asks on the event dispatch thread, where what a window shows may be read. Not to be called there: it would wait for itself. */
    public static void shows(String what, Callable<Boolean> condition) {
        if (EventQueue.isDispatchThread()) {
            throw new IllegalStateException("waits for " + what + " on the thread that is to bring it about");
        }
        holds(what, () -> {
            CompletableFuture<Boolean> answer = new CompletableFuture<>();
            EventQueue.invokeAndWait(() -> answer.complete(asked(condition)));
            return answer.join();
        });
    }

    private static boolean asked(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
