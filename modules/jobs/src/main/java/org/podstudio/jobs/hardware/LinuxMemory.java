package org.podstudio.jobs.hardware;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * Memory of a Linux machine as this process may use it: what the kernel says, and no more than the control groups allow that a
 * container or a service manager put around it, and the limit of data that a shell may have set ({@code ulimit -d}).
 */
final class LinuxMemory {
    private static final String DATA = "Max data size";

    private final Path proc;
    private final Path groups;

    /** @param proc {@code /proc} @param groups {@code /sys/fs/cgroup} */
    LinuxMemory(Path proc, Path groups) {
        this.proc = proc;
        this.groups = groups;
    }

    static LinuxMemory ofThisMachine() {
        return new LinuxMemory(Path.of("/proc"), Path.of("/sys/fs/cgroup"));
    }

    /** Bytes; empty where this is no Linux. */
    OptionalLong total() {
        return least(meminfo("MemTotal:"), Math.min(limit(false), data(false)));
    }

    /** Bytes that new work can have now; empty where this is no Linux. */
    OptionalLong free() {
        return least(meminfo("MemAvailable:"), Math.min(limit(true), data(true)));
    }

    private static OptionalLong least(OptionalLong machine, long limit) {
        return machine.isEmpty() ? machine : OptionalLong.of(Math.min(machine.getAsLong(), limit));
    }

    private OptionalLong meminfo(String key) {
        return kilobytes(proc.resolve("meminfo"), key);
    }

    private static OptionalLong kilobytes(Path file, String key) {
        return lines(file).stream().filter(line -> line.startsWith(key))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10).findFirst();
    }

    /** What this process may allocate; where it comes to that limit, Java cannot even say so. */
    private long data(boolean left) {
        Path self = proc.resolve("self");
        long limit = lines(self.resolve("limits")).stream().filter(line -> line.startsWith(DATA))
                .map(line -> line.substring(DATA.length()).strip().split(" ", 2)[0]).filter(soft -> soft.matches("[0-9]{1,18}"))
                .mapToLong(Long::parseLong).findFirst().orElse(Long.MAX_VALUE);
        long used = left && limit != Long.MAX_VALUE ? kilobytes(self.resolve("status"), "VmData:").orElse(0) : 0;
        return Math.max(0, limit - used);
    }

    /** The tightest of the groups that this process is in. */
    private long limit(boolean left) {
        long least = Long.MAX_VALUE;
        for (String line : lines(proc.resolve("self").resolve("cgroup"))) {
            String[] parts = line.split(":", 3); // 0::/a/b is version 2, 9:memory:/a/b version 1
            boolean second = parts.length == 3 && parts[1].isEmpty();
            if (second || parts.length == 3 && List.of(parts[1].split(",")).contains("memory")) {
                Path top = second ? groups : groups.resolve("memory");
                for (Path group = top.resolve(parts[2].replaceFirst("^/+", "")); group.startsWith(top); group = group.getParent()) {
                    least = Math.min(least, second ? ofGroup(group, left, "memory.max", "memory.current", "inactive_file")
                            : ofGroup(group, left, "memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file"));
                }
            }
        }
        return least;
    }

    private static long ofGroup(Path group, boolean left, String limitFile, String usedFile, String cacheKey) {
        long limit = number(group.resolve(limitFile));
        if (!left || limit == Long.MAX_VALUE) {
            return limit;
        }
        long used = number(group.resolve(usedFile));
        long cache = lines(group.resolve("memory.stat")).stream().filter(line -> line.startsWith(cacheKey + " "))
                .mapToLong(line -> Long.parseLong(line.substring(cacheKey.length() + 1).strip())).findFirst().orElse(0);
        return used == Long.MAX_VALUE ? limit : Math.max(0, limit - Math.max(0, used - cache));
    }

    /** {@code max}, and a file that is not there, are no limit. */
    private static long number(Path file) {
        return lines(file).stream().filter(line -> line.matches("[0-9]{1,18}")).mapToLong(Long::parseLong).findFirst().orElse(Long.MAX_VALUE);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of(); // not this version of control groups, or not Linux
        }
    }
}
