package org.podstudio.library.imports;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.podstudio.core.api.problem.StudioException;

/** Looks at the disk before anything is copied to it: the project's, and the one that {@code Library} may be a link to. */
final class FreeSpace {
    /** What stays free for the database and the previews. */
    private static final long RESERVE_BYTES = 4L << 20;

    private final Path project;

    FreeSpace(Path project) {
        this.project = project;
    }

    boolean fits(long bytes) throws IOException {
        return bytes == 0 || bytes <= free() - RESERVE_BYTES;
    }

    /** @throws StudioException {@code disk-full} when so many bytes do not fit */
    void demand(long bytes) throws StudioException, IOException {
        if (!fits(bytes)) {
            long free = free();
            throw StudioException.of("disk-full", "Nothing was imported.",
                    "The files and their records need " + megabytes(bytes + RESERVE_BYTES) + " MB, and the disk of the project has "
                            + free / (1 << 20) + " MB free.",
                    "Free " + megabytes(bytes + RESERVE_BYTES - free) + " MB there, or refer to the files in place instead of copying them.");
        }
    }

    private long free() throws IOException {
        FileStore disk = Files.getFileStore(project);
        Path library = project.resolve("Library");
        return Math.min(disk.getUsableSpace(), Files.isDirectory(library) ? Files.getFileStore(library).getUsableSpace() : Long.MAX_VALUE);
    }

    /** Rounded up, so that following the advice is enough. */
    private static long megabytes(long bytes) {
        return (bytes + (1 << 20) - 1) >> 20;
    }
}
