package org.podstudio.storage.project;

import java.nio.file.Path;

/** How paths are stored: relative with {@code /} inside the project, absolute outside. */
final class ProjectPaths {
    private ProjectPaths() {}

    static String stored(Path root, Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        if (!absolute.startsWith(root)) {
            return absolute.toString();
        }
        StringBuilder text = new StringBuilder();
        for (Path part : root.relativize(absolute)) {
            text.append(text.isEmpty() ? "" : "/").append(part);
        }
        return text.toString();
    }
}
