package org.podstudio.watcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Which files the watcher has dealt with, so that a start does not read a whole folder again to find out that nothing is new.
 * One line per file, appended; a lost or damaged ledger costs that reading and no more, because an import knows its duplicates.
 * Guarded by this.
 */
final class Ledger {
    private static final Logger LOG = Logger.getLogger(Ledger.class.getName());

    private final Path file;
    private final Map<Path, FileState> known = new HashMap<>();

    Ledger(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            read();
        }
    }

    private void read() {
        int lines = 0;
        try (Stream<String> all = Files.lines(file, StandardCharsets.UTF_8)) {
            for (String line : (Iterable<String>) all::iterator) {
                lines++;
                String[] parts = line.split("\t");
                if (parts.length == 3) {
                    known.put(Path.of(URI.create(parts[2])), new FileState(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "the watcher's ledger is damaged and starts anew", e);
            known.clear();
        }
        if (lines > 1000 && lines > 2 * known.size()) {
            compact();
        }
    }

    private void compact() {
        try {
            Files.write(file, known.entrySet().stream().map(one -> line(one.getKey(), one.getValue())).toList());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the watcher's ledger was not shortened", e);
        }
    }

    synchronized boolean knows(Path path, FileState state) {
        return state.equals(known.get(path));
    }

    synchronized void dealtWith(List<Arrivals.Complete> files) {
        files.forEach(one -> known.put(one.file(), one.state()));
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, files.stream().map(one -> line(one.file(), one.state())).toList(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the watcher's ledger was not written", e);
        }
    }

    /** The address holds every name, also one that is not text, and neither tab nor line end. */
    private static String line(Path path, FileState state) {
        return state.sizeBytes() + "\t" + state.modifiedMs() + "\t" + path.toUri();
    }
}
