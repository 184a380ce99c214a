package org.podstudio.library.relink;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Folders that were moved as a whole: once one file is found, what lay beside it is likely to lie beside it still. From {@code
 * /old/a/b/1.png} found as {@code /new/a/b/1.png} follows that {@code /old} is {@code /new} now.
 */
final class Neighbours {
    /** The folder before, and what it is now. */
    private final Map<Path, Path> moved = new LinkedHashMap<>();

    /** @return the folder before, if that tells of one that was not known to have moved */
    Optional<Path> learn(Path expected, Path found) {
        Path before = expected;
        Path now = found;
        while (before.getNameCount() > 1 && now.getNameCount() > 1 && before.getFileName().equals(now.getFileName())) {
            before = before.getParent();
            now = now.getParent();
        }
        if (before.equals(expected)) { // renamed: its folder may have moved all the same
            before = expected.getParent();
            now = found.getParent();
        }
        return before != null && now != null && !before.equals(now) && moved.putIfAbsent(before, now) == null
                ? Optional.of(before) : Optional.empty();
    }

    /** Where the file would be if it moved with a known folder; the nearest folder counts. */
    Optional<Path> guess(Path expected) {
        Path best = null;
        for (Path before : moved.keySet()) {
            if (expected.startsWith(before) && (best == null || before.getNameCount() > best.getNameCount())) {
                best = before;
            }
        }
        return best == null ? Optional.empty() : Optional.of(moved.get(best).resolve(best.relativize(expected)));
    }
}
