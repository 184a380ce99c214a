package org.podstudio.core.api.hardware;

/** Probes this machine. Found in the Lookup. The first call blocks (up to some seconds); not on the EDT. */
public interface Hardware {
    /** The saved profile if it was made on this machine, else a fresh one, which is saved. */
    HardwareProfile profile();

    /** Probes again and saves. */
    HardwareProfile probe();

    /** The worst grade over memory, threads and graphics card. Source: ruling X11. */
    Tier tier(HardwareProfile profile);

    /** Bytes of memory free for new work, now. */
    long freeMemory();
}
