package org.podstudio.storage.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import org.podstudio.core.api.problem.Causes;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;

/** Says what a failed file operation means to a user. */
public final class FileProblems {
    private FileProblems() {}

    /** @param what what did not happen, one sentence */
    public static StudioException of(String what, Path path, IOException e) {
        if (full(e)) {
            return new StudioException(new Problem("disk-full", what, "There is no space left on the disk of " + path + ".",
                    "Free some space there, then try again."), e);
        }
        if (readOnly(e)) {
            return new StudioException(new Problem("folder-unwritable", what, path + " cannot be written.",
                    "Choose another folder, or make this one writable."), e);
        }
        return new StudioException(new Problem("file-error", what, path + ": " + Causes.of(e) + ".", "Check the disk, then try again."), e);
    }

    public static boolean readOnly(IOException e) {
        return e instanceof AccessDeniedException || reason(e).toLowerCase(Locale.ROOT).contains("read-only file system");
    }

    private static boolean full(IOException e) {
        String reason = reason(e).toLowerCase(Locale.ROOT);
        return reason.contains("no space left") || reason.contains("not enough space") || reason.contains("quota exceeded");
    }

    private static String reason(IOException e) {
        String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return reason == null ? "" : reason;
    }
}
