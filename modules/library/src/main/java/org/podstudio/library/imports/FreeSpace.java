package org.podstudio.library.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.podstudio.core.api.problem.StudioException;

/** Looks at the disk before anything is copied to it. */
final class FreeSpace {
    /** What stays free for the database and the previews. */
    private static final long RESERVE_BYTES = 16L << 20;

    private final Path folder;

    FreeSpace(Path folder) {
        this.folder = folder;
    }

    /** @throws StudioException {@code disk-full} when so many bytes do not fit */
    void demand(long bytes) throws StudioException, IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (bytes > 0 && bytes + RESERVE_BYTES > free) {
            throw StudioException.of("disk-full", "Nothing was imported.",
                    "The files have " + megabytes(bytes) + " MB, and the disk of the project has " + megabytes(free) + " MB free.",
                    "Free " + megabytes(bytes + RESERVE_BYTES - free + (1 << 20) - 1) + " MB, or import with --reference.");
        }
    }

    private static long megabytes(long bytes) {
        return bytes >> 20;
    }
}
