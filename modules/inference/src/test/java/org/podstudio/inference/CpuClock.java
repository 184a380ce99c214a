package org.podstudio.inference;

import java.lang.management.ManagementFactory;

/** Processor time of this process since the clock was made: unlike the wall's, it does not depend on what else runs here. */
public final class CpuClock {
    private final long start = now();

    public double seconds() {
        return (now() - start) / 1e9;
    }

    private static long now() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
