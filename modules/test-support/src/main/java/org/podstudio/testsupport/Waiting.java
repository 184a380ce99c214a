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
public final class Waiting {
    private static final long ASK_EVERY_NANOS = 10_000_000;
    private static final long AT_MOST_NANOS = 60_000_000_000L;
    private static final String WHAT_IS_ASKED = "what is asked there";

    private Waiting() {}

    /** Asks on this thread. */
    public static void until(Callable<Boolean> holds) {
        until(WHAT_IS_ASKED, holds);
    }

    /** Asks on this thread. @param what must hold, for whoever reads that it did not */
    public static void until(String what, Callable<Boolean> holds) {
        until(what, holds, AT_MOST_NANOS);
    }

    static void until(String what, Callable<Boolean> holds, long atMostNanos) {
        long end = System.nanoTime() + atMostNanos;
        while (!asked(holds)) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("in vain waited for " + what);
            }
            LockSupport.parkNanos(ASK_EVERY_NANOS);
        }
    }

    /** Asks on the event dispatch thread, where what a window shows may be read. */
    public static void untilSeen(Callable<Boolean> holds) {
        untilSeen(WHAT_IS_ASKED, holds);
    }

    /** As {@link #untilSeen(Callable)}. @param what must hold, for whoever reads that it did not */
    public static void untilSeen(String what, Callable<Boolean> holds) {
        if (EventQueue.isDispatchThread()) {
            throw new IllegalStateException("this would wait for itself: " + what);
        }
        until(what, () -> {
            CompletableFuture<Boolean> answer = new CompletableFuture<>();
            EventQueue.invokeAndWait(() -> answer.complete(asked(holds)));
            return answer.join();
        });
    }

    private static boolean asked(Callable<Boolean> holds) {
        try {
            return holds.call();
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
