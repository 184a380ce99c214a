package org.podstudio.inference.models;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.problem.Causes;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;

/** What can go wrong with a model, in the user's words. */
final class ModelProblems {
    private ModelProblems() {}

    /** @param faults of descriptions that are not used: one of them may have been meant */
    static StudioException unknown(String id, Catalogue catalogue, List<String> faults) {
        return StudioException.of("unknown-model", "There is no model named \"" + id + "\".",
                "The catalogue has " + String.join(", ", catalogue.all().stream().map(ModelEntry::id).toList()) + "."
                        + (faults.isEmpty() ? "" : " Descriptions that are not used: " + String.join("; ", faults) + "."),
                faults.isEmpty() ? "Choose one of these names." : "Choose one of these names, or set the description right.");
    }

    static StudioException missing(ModelEntry model, Path file) {
        return StudioException.of("model-missing", "The model " + model.id() + " is not on this computer.",
                "There is no file " + file + ".",
                "Fetch it with: podstudio models fetch " + model.id());
    }

    static StudioException damaged(ModelEntry model, Path file, String sha256) {
        return StudioException.of("checksum-mismatch", "The model " + model.id() + " is damaged or is another file.",
                file + " has the SHA-256 " + sha256 + ", which is not the one expected.",
                "Remove the file, then fetch it again with: podstudio models fetch " + model.id());
    }

    static StudioException notTheModel(ModelEntry model, String source, Digests found) {
        return StudioException.of("checksum-mismatch", "What came from " + source + " is not the model " + model.id() + ".",
                "Its SHA-256 is " + found.sha256() + " and its MD5 " + found.md5() + ", which the catalogue does not know.",
                "Fetch the model from another source with --from.");
    }

    static StudioException unreachable(ModelEntry model, String why) {
        return StudioException.of("model-unreachable", "The model " + model.id() + " could not be fetched.", why,
                "Check the network connection, or fetch it from a file with: podstudio models fetch " + model.id()
                        + " --from FILE");
    }

    /** What an I/O failure means: a full disk is told apart, because trying another source does not help. */
    static StudioException failed(ModelEntry model, String source, Path folder, IOException e) {
        if (fullDisk(String.valueOf(e.getMessage()))) {
            return diskFull(model, folder, e);
        }
        String reason = reason(e);
        String why = source + " did not give it: " + reason + ".";
        if (e instanceof Mismatch) {
            return new StudioException(new Problem("checksum-mismatch", "The model " + model.id() + " came damaged.", why,
                    "Fetch the model again, or from another source with --from."), e);
        }
        return new StudioException(unreachable(model, why).problem(), e);
    }

    private static String reason(IOException e) {
        return switch (e) {
            case ConnectException _ -> "no connection to it can be made";
            case HttpTimeoutException _ -> "it did not answer in time";
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "it may not be read or written: " + e.getMessage();
            default -> Causes.of(e);
        };
    }

    /** Bytes that are not what their checksum promises. */
    static final class Mismatch extends IOException {
        private static final long serialVersionUID = 1L;

        Mismatch(String message) {
            super(message);
        }
    }

    static StudioException diskFull(ModelEntry model, Path folder, IOException e) {
        return new StudioException(new Problem("disk-full", "The model " + model.id() + " was not saved.",
                "The disk that holds " + folder + " is full.", "Free some space there and fetch the model again."), e);
    }

    static StudioException notRemoved(ModelEntry model, Path file, IOException e) {
        return new StudioException(new Problem("not-removed", "The model " + model.id() + " was not removed.",
                file + " cannot be deleted: " + reason(e) + ".",
                "Close the programs that use it, check that you may write to its folder, and remove it again."), e);
    }

    static StudioException notDescribed(String why) {
        return StudioException.of("bad-setting", "The model was not added.", "Its description cannot be used: " + why + ".",
                "Set that right and add it again.");
    }

    static StudioException nameTaken(Path file) {
        return StudioException.of("bad-setting", "The model was not added.",
                "Another file " + file.getFileName() + " lies in the folder of models already.",
                "Give the model another name, or take that file away, and add it again.");
    }

    static StudioException notWritten(Path folder, IOException e) {
        return new StudioException(new Problem("not-saved", "The model was not added.",
                "Its description cannot be written to " + folder + ": " + reason(e) + ".",
                "Check that you may write there and that the disk has room."), e);
    }

    static boolean fullDisk(String message) {
        String text = message.toLowerCase(Locale.ROOT);
        return text.contains("no space left") || text.contains("not enough space") || text.contains("enospc")
                || text.contains("quota exceeded");
    }
}
