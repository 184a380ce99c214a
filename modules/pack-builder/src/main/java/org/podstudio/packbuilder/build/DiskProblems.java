package org.podstudio.packbuilder.build;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import org.podstudio.core.api.problem.Causes;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;

/** What a failure of the disk means to the user. */
final class DiskProblems {
    /** For texts, previews and what the file system itself takes. */
    private static final long SPARE_BYTES = 32L << 20;

    private DiskProblems() {}

    /** @param bytes that will be written below {@code folder}. @throws StudioException {@code disk-full} */
    static void requireSpace(Path folder, long bytes) throws StudioException, IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < bytes + SPARE_BYTES) {
            throw new StudioException(full("It needs " + size(bytes + SPARE_BYTES) + " at " + folder + ", where " + size(free) + " are free."));
        }
    }

    static StudioException of(IOException failure, Path parent) {
        String reason = failure instanceof FileSystemException file && file.getReason() != null ? file.getReason() : failure.getMessage();
        String text = reason == null ? "" : reason.toLowerCase(Locale.ROOT);
        if (text.contains("no space left") || text.contains("not enough space") || text.contains("quota exceeded")) {
            return new StudioException(full("The disk of " + parent + " became full while the pack was written."), failure);
        }
        if (failure instanceof AccessDeniedException || text.contains("read-only")) {
            return unwritable(parent, failure);
        }
        return new StudioException(new Problem("file-unwritable", "The pack was not built.",
                "Writing it below " + parent + " failed: " + Causes.of(failure) + ".",
                "Check the disk, then build it again."), failure);
    }

    static StudioException of(ReadOnlyFileSystemException failure, Path parent) {
        return unwritable(parent, failure);
    }

    private static StudioException unwritable(Path parent, Exception failure) {
        return new StudioException(new Problem("folder-unwritable", "The pack was not built.",
                "Nothing can be written to " + parent + ".", "Choose another folder, or change its permissions."), failure);
    }

    private static Problem full(String why) {
        return new Problem("disk-full", "The pack was not built.", why, "Free some space, or choose a folder on another disk.");
    }

    private static String size(long bytes) {
        return bytes < 10_000_000_000L ? bytes / 1_000_000 + " MB" : bytes / 1_000_000_000 + " GB";
    }
}
