package org.podstudio.watcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Files that have appeared or changed, until they are complete: size and time at rest for a second, not empty, and not open for
 * writing where that can be known. Used by the watch thread only.
 */
final class Arrivals {
    static final long REST_MS = 1000;

    private final Function<Path, Optional<FileState>> look;
    private final UnaryOperator<Set<Path>> openForWriting;
    private final Map<Path, Sighting> waiting = new LinkedHashMap<>();

    private record Sighting(FileState state, long sinceMs) {}

    /** A complete file and the state in which it is. */
    record Complete(Path file, FileState state) {}

    /** @param openForWriting those of the given files that some program writes now */
    Arrivals(Function<Path, Optional<FileState>> look, UnaryOperator<Set<Path>> openForWriting) {
        this.look = look;
        this.openForWriting = openForWriting;
    }

    /** Its content is not that of before: the rest begins anew. */
    void seen(Path file, long nowMs) {
        look.apply(file).ifPresentOrElse(state -> {
            Sighting before = waiting.get(file);
            if (before == null || !before.state().equals(state)) {
                waiting.put(file, new Sighting(state, nowMs));
            }
        }, () -> waiting.remove(file));
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Takes out what is complete. */
    List<Complete> complete(long nowMs) {
        Set<Path> rested = new HashSet<>();
        for (Path file : List.copyOf(waiting.keySet())) {
            seen(file, nowMs);
            Sighting sighting = waiting.get(file);
            if (sighting != null && nowMs - sighting.sinceMs() >= REST_MS) {
                rested.add(file);
            }
        }
        Set<Path> written = rested.isEmpty() ? Set.of() : openForWriting.apply(rested);
        List<Complete> complete = new ArrayList<>();
        for (Map.Entry<Path, Sighting> one : List.copyOf(waiting.entrySet())) {
            if (rested.contains(one.getKey()) && !written.contains(one.getKey())) {
                waiting.remove(one.getKey());
                if (one.getValue().state().sizeBytes() > 0) { // an empty file is a promise; its content will be an event
                    complete.add(new Complete(one.getKey(), one.getValue().state()));
                }
            }
        }
        return complete;
    }
}
