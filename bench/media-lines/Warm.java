import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Work in this process, which the compilers have seen before: CPU seconds of all its threads. */
record Warm(Action action) implements Work {
    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** The work itself. */
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }

    @Override
    public double cpu() throws Exception {
        long begin = SYSTEM.getProcessCpuTime();
        action.run();
        return (SYSTEM.getProcessCpuTime() - begin) / 1e9;
    }
}
