package org.podstudio.library.imports;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import org.podstudio.core.api.media.CutOff;
import org.podstudio.core.api.problem.Causes;
import org.podstudio.core.api.problem.Problem;

/** What can be wrong with one file of an import. */
final class FileProblems {
    private static final String NOT_IMPORTED = "The file was not imported.";

    private FileProblems() {}

    static Problem of(IOException e, String shown) {
        if (full(e)) {
            return new Problem("disk-full", NOT_IMPORTED, "The disk of the project is full.", "Free some space, then import it again.");
        }
        return switch (e) {
            case NoSuchFileException gone -> new Problem("file-missing", NOT_IMPORTED, "There is no file " + shown + ".",
                    "Check the name and the folder.");
            case AccessDeniedException denied -> new Problem("file-unreadable", NOT_IMPORTED,
                    "The system does not let this user read " + shown + ".", "Give your user the right to read it, then import it again.");
            case FileSystemLoopException loop -> loop(shown);
            case ZipException damaged -> new Problem("archive-damaged", NOT_IMPORTED,
                    "The archive cannot be read: " + damaged.getMessage() + ".", "Get the archive again, or unpack it with another program.");
            case FileSystemException system when String.valueOf(system.getReason()).contains("symbolic links") -> loop(shown);
            default -> new Problem("file-unreadable", NOT_IMPORTED, "Reading " + shown + " failed: " + e.getMessage() + ".",
                    "Check the disk it lies on, then import it again.");
        };
    }

    static Problem of(IOException e, Candidate candidate) {
        return candidate instanceof Candidate.InArchive && e instanceof ZipException ? entryDamaged(String.valueOf(e.getMessage()))
                : of(e, candidate.shown());
    }

    private static Problem loop(String shown) {
        return new Problem("file-unreadable", NOT_IMPORTED, shown + " is a link that leads back to itself.", "Name the file itself.");
    }

    static boolean full(IOException e) {
        String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return text.contains("no space left") || text.contains("not enough space") || text.contains("quota exceeded");
    }

    /** The file came in all the same. */
    static Problem textsLeftOut(String shown, List<String> why) {
        return new Problem("metadata-left-out", "Not all texts in " + shown + " were read.", String.join("; ", why) + ".",
                "Open it in the program that wrote it if its prompt is missing here; the file itself came in whole.");
    }

    /** It is imported nevertheless: half a recording may be all that there is. */
    static Problem cutOff(String shown, CutOff found) {
        return new Problem("cut-off", shown + (found.statedBytes() == 0 ? " may be cut off." : " is cut off."), found.why() + ".",
                "Fetch or export the file again if you can; what is there of it was imported.");
    }

    static Problem empty() {
        return new Problem("file-empty", NOT_IMPORTED, "The file has 0 bytes.", "Get the file again from where it came.");
    }

    static Problem changing(String shown) {
        return new Problem("file-changing", NOT_IMPORTED, shown + " changed while it was read.",
                "Wait until the program that writes it is done, then import it again.");
    }

    static Problem readerFailed(String shown, RuntimeException e) {
        return new Problem("internal-error", NOT_IMPORTED, "Reading " + shown + " ended unexpectedly: " + Causes.of(e) + ".",
                "The other files are not concerned. Please report it with this file and the log.");
    }

    static Problem special(String shown) {
        return new Problem("not-media", NOT_IMPORTED, shown + " is no regular file but a pipe, a socket or a device.", "Name a media file.");
    }

    static Problem notMedia(String shown) {
        return new Problem("not-media", NOT_IMPORTED, "The content of " + shown + " is no picture, sound or video that is known here.",
                "Choose a media file, whatever its name ends in.");
    }

    static Problem inProject(String shown) {
        return new Problem("in-project", NOT_IMPORTED, shown + " lies in a folder that belongs to the project itself.",
                "Import it with copy, or put it elsewhere first.");
    }

    static Problem nameIsNotText(String shown) {
        return new Problem("name-not-text", NOT_IMPORTED, "The name " + shown + " is not valid text, so it cannot be referred to.",
                "Import it with copy or move, or rename it first.");
    }

    static Problem unsafeEntry(String why) {
        return new Problem("unsafe-entry", "The entry was not imported.", why, "Unpack the archive with a program you trust, and look at it.");
    }

    static Problem bomb(long bytes, long packed) {
        return new Problem("archive-bomb", "The entry was not imported.",
                "It grew to more than " + bytes + " bytes out of " + packed + " packed bytes, as only a trap does.",
                "Delete the archive unless you trust where it came from.");
    }

    /** @param why the end of a sentence, as {@code ZipArchive} gives it */
    static Problem entryDamaged(String why) {
        return new Problem(why.equals("is encrypted") ? "entry-encrypted" : "entry-damaged", "The entry was not imported.", "It " + why + ".",
                why.equals("is encrypted") ? "Unpack the archive with its password, then import the folder."
                        : "Get the archive again, or unpack it with another program.");
    }

    /** A warning: the file that it tells of comes in all the same. */
    static Problem sidecar(String shown, String why) {
        return new Problem("sidecar-unreadable", "The sidecar " + shown + " was not read.", why,
                "Look at it: what it says of its file can be entered as tags and a note.");
    }

    /** A warning: it comes in by what it is. */
    static Problem misnamed(String shown, String format) {
        return new Problem("misnamed", "The name of " + shown + " promises another format: it is " + format.toUpperCase(Locale.ROOT) + ".",
                "The content decides here, and the file came in under its own name.",
                "Nothing need be done: in a pack it ends in ." + format + ". Where another program refuses the file, "
                        + "Rename with the pattern {name}.{format} gives it the right ending.");
    }

    static Problem sourceGone(String shown) {
        return new Problem("source-gone", "The rest of " + shown + " was not imported.",
                "It is not there any more, as when its drive is unplugged or its network is gone.",
                "Bring it back, then import it again: what came in already is not imported twice.");
    }

    static Problem tooManyEntries(long entries, int most) {
        return new Problem("archive-too-large", "The archive was not imported.",
                "It has " + entries + " entries, and at most " + most + " are read.", "Unpack it, then import the folder.");
    }
}
