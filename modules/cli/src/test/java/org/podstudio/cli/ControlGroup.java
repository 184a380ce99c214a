package org.podstudio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A control group of Linux that limits the memory of the processes that enter it; only where this process may make one. */
final class ControlGroup implements AutoCloseable {
    private static final Path ALL = Path.of("/sys/fs/cgroup");

    private final Path folder;

    private ControlGroup(Path folder) {
        this.folder = folder;
    }

    /** Below the group of this process; of version 1 or 2. Empty where there is none, or no right to make one. */
    static Optional<ControlGroup> limited(long bytes) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/cgroup"))) {
                String[] parts = line.split(":", 3);
                boolean second = parts[1].isEmpty();
                if (second || List.of(parts[1].split(",")).contains("memory")) {
                    Path parent = (second ? ALL : ALL.resolve("memory")).resolve(parts[2].replaceFirst("^/+", ""));
                    Optional<ControlGroup> made = make(parent, second ? "memory.max" : "memory.limit_in_bytes", bytes);
                    if (made.isPresent()) {
                        return made;
                    }
                }
            }
        } catch (IOException e) {
            return Optional.empty(); // no Linux
        }
        return Optional.empty();
    }

    private static Optional<ControlGroup> make(Path parent, String limit, long bytes) {
        Path folder = parent.resolve("podstudio-test-" + ProcessHandle.current().pid());
        try {
            Files.createDirectory(folder);
        } catch (IOException e) {
            return Optional.empty();
        }
        ControlGroup group = new ControlGroup(folder);
        try {
            Files.writeString(folder.resolve(limit), Long.toString(bytes)); // of version 2 it is there only where the parent hands it on
            return Optional.of(group);
        } catch (IOException e) {
            group.close();
            return Optional.empty();
        }
    }

    /** What a shell runs to be in the group, and then to become the command. */
    List<String> running(List<String> command) {
        List<String> line = new java.util.ArrayList<>(List.of("sh", "-c", "echo $$ > \"$0\" && exec \"$@\"",
                folder.resolve("cgroup.procs").toString()));
        line.addAll(command);
        return line;
    }

    /** Its processes have ended. */
    @Override
    public void close() {
        folder.toFile().delete(); // the files in it are not real ones
    }
}
