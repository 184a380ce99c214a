package org.podstudio.inference.models;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;

/**
 * The folder with model files. Beside each fetched model lies {@code FILE.sha256}, in the format of {@code sha256sum}: what
 * the file was when it was accepted. A file that was dropped in by hand is accepted when the catalogue knows its checksum, or
 * when it is of a model of the user's own and the first of it.
 */
final class ModelFolder {
    private final Path folder;

    /** What was found intact in this process; a file that changed since is checked again. */
    private final Map<Path, Seen> intact = new ConcurrentHashMap<>();

    private record Seen(FileStamp stamp, String sha256) {}

    ModelFolder(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    Path file(ModelEntry model) {
        return folder.resolve(model.file());
    }

    /** Whether its file is here, of the catalogue's size where that is known. Reads no content. */
    boolean present(ModelEntry model) {
        long bytes = bytes(model);
        return bytes > 0 && (model.bytes() == null || recorded(model).isPresent() || model.bytes() == bytes);
    }

    /** Size of its file, 0 when it is not here. */
    long bytes(ModelEntry model) {
        try {
            BasicFileAttributes facts = Files.readAttributes(file(model), BasicFileAttributes.class);
            return facts.isRegularFile() ? facts.size() : 0;
        } catch (IOException missing) {
            return 0;
        }
    }

    /** What lies here under the model's name, from somewhere else, is not written over. @throws StudioException {@code bad-setting} */
    void requireFree(ModelEntry model, Path from) throws StudioException {
        Path file = file(model);
        try {
            if (Files.exists(file) && Files.mismatch(file, from) >= 0) {
                throw ModelProblems.nameTaken(file);
            }
        } catch (IOException e) {
            throw ModelProblems.failed(model, from.toString(), folder, e);
        }
    }

    /** Bytes of a download that was broken off, 0 without one. */
    long part(ModelEntry model) {
        try {
            return Files.size(unfinished(model));
        } catch (IOException missing) {
            return 0;
        }
    }

    /** Where a download gathers. */
    Path unfinished(ModelEntry model) {
        return folder.resolve(model.file() + ".part");
    }

    /** Deletes its file, its record, and what was fetched of it. */
    void remove(ModelEntry model) throws StudioException {
        intact.remove(file(model));
        try {
            for (Path one : List.of(unfinished(model), file(model), record(model))) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            throw ModelProblems.notRemoved(model, file(model), e);
        }
    }

    /** The SHA-256 that was recorded when the file was accepted. */
    Optional<String> recorded(ModelEntry model) {
        try {
            String line = Files.readString(record(model)).strip();
            String sha256 = line.length() >= 64 ? line.substring(0, 64) : "";
            return sha256.matches("[0-9a-f]{64}") ? Optional.of(sha256) : Optional.empty();
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    /**
     * Checks the file's content.
     *
     * @return its SHA-256
     * @throws StudioException {@code model-missing} or {@code checksum-mismatch}
     */
    String verified(ModelEntry model, BooleanSupplier cancelled) throws StudioException, CancelledException {
        Path file = file(model);
        if (!present(model)) {
            throw ModelProblems.missing(model, file);
        }
        try {
            FileStamp stamp = FileStamp.of(file);
            Seen before = intact.get(file);
            if (before != null && before.stamp.equals(stamp)) {
                return before.sha256;
            }
            String sha256 = check(model, file, cancelled);
            intact.put(file, new Seen(stamp, sha256));
            return sha256;
        } catch (InterruptedIOException | ClosedByInterruptException e) {
            throw new CancelledException();
        } catch (IOException e) {
            throw ModelProblems.failed(model, file.toString(), folder, e);
        }
    }

    /** As {@link #verified}, reading the content even when this process has checked it before. */
    String reverified(ModelEntry model, BooleanSupplier cancelled) throws StudioException, CancelledException {
        intact.remove(file(model));
        return verified(model, cancelled);
    }

    private String check(ModelEntry model, Path file, BooleanSupplier cancelled) throws IOException, StudioException {
        Optional<String> recorded = recorded(model);
        if (recorded.isPresent()) {
            String sha256 = Digests.sha256(file, cancelled);
            if (sha256.equals(recorded.get())) {
                return sha256;
            }
        }
        Digests found = Digests.of(file, cancelled);
        if (!found.match(model) && (Digests.known(model) || recorded.isPresent())) {
            throw ModelProblems.damaged(model, file, found.sha256());
        }
        write(model, found.sha256());
        return found.sha256();
    }

    /** Gives a complete, checked and synced file its final name. */
    void install(Path part, ModelEntry model, String sha256) throws IOException {
        intact.remove(file(model));
        // The old record goes first: killed in between, the new file is checked against the catalogue.
        Files.deleteIfExists(record(model));
        Files.move(part, file(model), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        write(model, sha256);
    }

    private void write(ModelEntry model, String sha256) throws IOException {
        Path unfinished = Files.createTempFile(folder, "record-", ".tmp"); // jobs that begin at the same time each write their own
        try {
            Files.writeString(unfinished, sha256 + "  " + model.file() + "\n");
            Files.move(unfinished, record(model), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Path record(ModelEntry model) {
        return folder.resolve(model.file() + ".sha256");
    }
}
