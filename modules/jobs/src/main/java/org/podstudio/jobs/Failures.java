package org.podstudio.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.Causes;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.problem.UncheckedStudioException;

/** What went wrong, as a problem a user understands. */
public final class Failures {
    private Failures() {}

    /** @param title of the operation, e.g. {@code Remove background} */
    static Problem problem(String title, Throwable thrown) {
        return switch (thrown) {
            case StudioException known -> known.problem();
            case UncheckedStudioException known -> known.problem();
            case UncheckedIOException io -> disk(title, io.getCause());
            case OutOfMemoryError memory -> new Problem("out-of-memory", "\"" + title + "\" was not finished.",
                    "It needed more memory than the " + megabytes(Runtime.getRuntime().maxMemory()) + " MB this program may use.",
                    "Close other programs, or use a smaller file or smaller tiles.");
            case IOException io -> disk(title, io);
            default -> new Problem("internal-error", "\"" + title + "\" was not finished.",
                    "Doing it ended unexpectedly: " + Causes.of(thrown) + ".",
                    "Look at the job's log, and report the mistake with it.");
        };
    }

    /** The same for a failure of the disk. */
    public static Problem disk(String title, IOException e) {
        String what = "\"" + title + "\" was not finished.";
        if (full(e)) {
            return new Problem("disk-full", what, "The disk is full.", "Free some space, then try again.");
        } else if (e instanceof NoSuchFileException missing) {
            return new Problem("file-missing", what, "There is no file " + missing.getFile() + ".",
                    "Put the file back, or remove the asset from the library.");
        } else if (e instanceof AccessDeniedException denied) {
            return new Problem("file-unreadable", what, "The system denies access to " + denied.getFile() + ".",
                    "Give your user the right to use it, then try again.");
        }
        return new Problem("disk-error", what, "The disk reported: " + Causes.of(e) + ".",
                "Check the disk, then try again.");
    }

    /** By the message, the only place where Java says it. */
    static boolean full(@Nullable Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            String text = String.valueOf(at.getMessage()).toLowerCase(Locale.ROOT);
            if (at instanceof IOException && (text.contains("no space left") || text.contains("not enough space")
                    || text.contains("disk quota exceeded"))) {
                return true;
            }
        }
        return false;
    }

    private static long megabytes(long bytes) {
        return bytes >> 20;
    }
}
