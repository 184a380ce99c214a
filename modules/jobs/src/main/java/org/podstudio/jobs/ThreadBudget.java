package org.podstudio.jobs;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.podstudio.core.api.job.Lane;

/**
 * Shares the cores among running jobs: the native thread pools of all jobs together are never larger than the number of
 * cores. Import and thumbnails never wait for a core, or an hour of encoding would hold up what is on screen: with none free
 * they are given their own calling thread and no pool. All state is guarded by this.
 */
final class ThreadBudget {
    private final int cores;
    private final LongSupplier freeMemory;
    private int used;
    private int running;

    /** @param freeMemory bytes free for new work */
    ThreadBudget(int cores, LongSupplier freeMemory) {
        this.cores = Math.max(1, cores);
        this.freeMemory = freeMemory;
    }

    int cores() {
        return cores;
    }

    /**
     * Waits until the job may start.
     *
     * @param waiting jobs behind it in its lane, among whom the cores are to be shared
     * @param ram bytes it needs; while others run, it waits for so much free memory
     * @param leave whether the wait has become pointless
     * @return threads it may use, 0 when it left
     */
    synchronized int acquire(Lane lane, int waiting, long ram, BooleanSupplier leave) throws InterruptedException {
        boolean patient = lane == Lane.CPU || lane == Lane.GPU;
        while (patient && (used >= cores || running > 0 && ram > freeMemory.getAsLong())) {
            if (leave.getAsBoolean()) {
                return 0;
            }
            wait(200); // wakes by itself too: memory is given back without telling
        }
        int free = Math.max(1, cores - used);
        int granted = lane == Lane.IO ? 1 : Math.max(1, free / (1 + Math.min(waiting, free - 1)));
        used += granted;
        running++;
        return granted;
    }

    synchronized void release(int granted) {
        used -= granted;
        running--;
        notifyAll();
    }

    /** Wakes those who wait, so that they look whether they should leave. */
    synchronized void nudge() {
        notifyAll();
    }
}
