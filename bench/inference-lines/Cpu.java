import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process has used so far. */
final class Cpu {
    private static final Path STATUS = Path.of("/proc/self/status");

    private Cpu() {}

    static double seconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    /** @param name {@code VmRSS} now, {@code VmHWM} at most since the start or {@link #forgetPeak} @return MB, 0 where nobody tells */
    static double megabytes(String name) throws IOException {
        if (Files.notExists(STATUS)) {
            return 0;
        }
        return Files.readAllLines(STATUS).stream().filter(line -> line.startsWith(name + ":"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) * 1024 / 1e6).findFirst().orElse(0);
    }

    static void forgetPeak() throws IOException {
        Path file = Path.of("/proc/self/clear_refs");
        if (Files.isWritable(file)) {
            Files.writeString(file, "5");
        }
    }
}
