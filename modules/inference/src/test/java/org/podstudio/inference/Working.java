package org.podstudio.inference;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for what another thread does, by what it did and not by the wall's clock. The test's own limit of time ends it. */
public final class Working {
    private static final long ASK_EVERY_NANOS = 1_000_000;

    private Working() {}

    /** Until a thread has used so much more of a processor, inside of native code too, or has ended. */
    public static void until(Thread worker, double cpuSeconds) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long end = threads.getThreadCpuTime(worker.threadId()) + (long) (cpuSeconds * 1e9);
        until(() -> !worker.isAlive() || threads.getThreadCpuTime(worker.threadId()) >= end);
    }

    public static void until(BooleanSupplier reached) {
        while (!reached.getAsBoolean()) {
            LockSupport.parkNanos(ASK_EVERY_NANOS);
        }
    }
}
