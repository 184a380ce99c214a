package org.podstudio.watcher;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Which files some program of this user has open for writing. Known on Linux from {@code /proc}; elsewhere, and for programs of
 * other users, nothing is found and the rest of size and time has to do.
 */
final class OpenFiles {
    private final Path proc;

    /** @param proc {@code /proc} */
    OpenFiles(Path proc) {
        this.proc = proc;
    }

    Set<Path> openForWriting(Set<Path> files) {
        Set<Path> found = new HashSet<>();
        for (Path process : children(proc, "[0-9]*")) {
            for (Path handle : children(process.resolve("fd"), "*")) {
                try {
                    Path target = Files.readSymbolicLink(handle);
                    if (files.contains(target) && writes(process.resolve("fdinfo").resolve(handle.getFileName()))) {
                        found.add(target);
                    }
                } catch (IOException | UnsupportedOperationException e) {
                    continue; // closed meanwhile
                }
            }
        }
        return found;
    }

    /** The access mode is the lowest two bits of {@code flags}, octal: 0 reads, 1 writes, 2 does both. */
    private static boolean writes(Path info) throws IOException {
        return Files.readAllLines(info).stream().filter(line -> line.startsWith("flags:"))
                .anyMatch(line -> (Long.parseLong(line.substring(6).strip(), 8) & 3) != 0);
    }

    private static Set<Path> children(Path folder, String glob) {
        Set<Path> children = new HashSet<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, glob)) {
            stream.forEach(children::add);
        } catch (IOException | DirectoryIteratorException e) {
            return Set.of(); // another user's, or ended, or no Linux
        }
        return children;
    }
}
