package org.podstudio.media;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;

/** The failures of media files, in the user's words. */
public final class MediaProblem {
    private MediaProblem() {}

    public static StudioException notMedia(Path file) {
        return StudioException.of("not-media", named(file) + " is not an image, audio or video file.",
                "Its content starts like no media format that is known here, whatever its name ends in.",
                "Check that the download is complete, or choose another file.");
    }

    public static StudioException empty(Path file) {
        return StudioException.of("file-empty", named(file) + " is empty.", "It holds 0 bytes.",
                "Fetch or export the file again.");
    }

    public static StudioException unsupported(Path file, String format, String next) {
        return StudioException.of("format-unsupported", named(file) + " cannot be opened here.",
                "There is no decoder for the format " + format + ".", next);
    }

    public static StudioException damaged(Path file, String why) {
        return StudioException.of("file-damaged", named(file) + " is damaged.", sentence(why),
                "Fetch or export the file again.");
    }

    public static StudioException damaged(Path file, String why, Throwable cause) {
        return new StudioException(damaged(file, why).problem(), cause);
    }

    public static StudioException tooLarge(Path file, String why) {
        return StudioException.of("too-large", named(file) + " is too large to open.", sentence(why),
                "Scale it down with another program first.");
    }

    public static StudioException unreadable(Path file, IOException cause) {
        String why = switch (cause) {
            case NoSuchFileException e -> "There is no file at this path.";
            case AccessDeniedException e -> "This user has no permission to read it.";
            default -> sentence(reason(cause));
        };
        return new StudioException(new Problem("file-unreadable", named(file) + " cannot be read.", why,
                "Check that the file exists and that you may read it."), cause);
    }

    /**
     * For a failed write: a full disk has its own code, because what helps differs. The cause is a {@link FileSystemException} of the file, by
     * which the engine tells a file of its own work folder, whose name nobody chose.
     */
    public static StudioException unwritable(Path file, IOException failure) {
        String reason = reason(failure);
        FileSystemException cause = failure instanceof AccessDeniedException denied ? denied : new FileSystemException(file.toString(), null, reason);
        if (cause != failure) {
            cause.initCause(failure);
        }
        String lower = reason.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("not enough space") || lower.contains("disk full")
                || lower.contains("quota exceeded")) {
            return new StudioException(new Problem("disk-full", named(file) + " was not written.",
                    "The disk has no space left.", "Free some space, then try again."), cause);
        }
        String why = cause instanceof AccessDeniedException ? "This user has no permission to write there." : sentence(reason);
        return new StudioException(new Problem("file-unwritable", named(file) + " was not written.", why,
                "Choose a folder you may write to."), cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof FileSystemException e && e.getReason() != null) {
            return e.getReason();
        }
        String message = cause.getMessage();
        return message == null || message.isBlank() ? "The disk reported an error" : message;
    }

    private static String sentence(String text) {
        int end = text.length();
        while (end > 1 && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == '!' || text.charAt(end - 1) == ' ')) {
            end--;
        }
        return text.substring(0, end) + ".";
    }

    private static String named(Path file) {
        Path name = file.getFileName();
        return "\"" + (name == null ? file : name) + "\"";
    }
}
