package org.podstudio.jobs;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.file.Sha256;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.Excerpts;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobContext;

/**
 * Keeps what was cut in the user's cache folder, so that only the first of many tries pays for decoding the whole file. Every
 * caller gets a copy of its own; a kept file that vanishes or a folder that cannot be written costs time only.
 */
final class ExcerptCache implements Excerpts {
    private static final Logger LOG = Logger.getLogger(ExcerptCache.class.getName());

    /** What is kept at most: some hundred crops, or some dozen spans of video. */
    private static final long MOST_BYTES = 256L << 20;

    private final Supplier<Excerpts> cutter;
    private final Supplier<MediaProbe> probe;
    private final Supplier<Path> folder;

    ExcerptCache(Supplier<Excerpts> cutter, Supplier<MediaProbe> probe, Supplier<Path> folder) {
        this.cutter = cutter;
        this.probe = probe;
        this.folder = folder;
    }

    /** Makes what is not kept. */
    private interface Making {
        InputFile in(JobContext context) throws StudioException, CancelledException;
    }

    @Override
    public InputFile cut(InputFile input, Excerpt excerpt, JobContext context) throws StudioException, CancelledException {
        return keptOr(input, excerpt.toString(), context, own -> cutter.get().cut(input, excerpt, own));
    }

    @Override
    public InputFile reduced(InputFile input, int mostPx, JobContext context) throws StudioException, CancelledException {
        InputFile small = keptOr(input, "reduced " + mostPx, context, own -> cutter.get().reduced(input, mostPx, own));
        return new InputFile(small.file(), input.facts(), input.asset());
    }

    private InputFile keptOr(InputFile input, String part, JobContext context, Making making) throws StudioException, CancelledException {
        try {
            Path own = Files.createDirectories(context.workDir().resolve("excerpt"));
            String key = key(input, part);
            Path kept = kept(key);
            if (kept != null) {
                Path copy = own.resolve("excerpt" + ending(kept));
                Files.copy(kept, copy, StandardCopyOption.REPLACE_EXISTING);
                Files.setLastModifiedTime(kept, FileTime.from(Instant.now())); // the least recently used goes first
                return new InputFile(copy, probe.get().probe(copy, MediaProbe.Depth.HEADERS), input.asset());
            }
            InputFile cut = making.in(new NarrowedContext(context, own));
            if (!cut.file().equals(input.file())) {
                keep(cut.file(), key);
            }
            return cut;
        } catch (IOException e) {
            throw new StudioException(Failures.disk("Preview", e), e);
        }
    }

    private @Nullable Path kept(String key) throws IOException {
        Path home = folder.get();
        if (!Files.isDirectory(home)) {
            return null;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(home, key + ".*")) {
            for (Path file : found) {
                return file;
            }
        }
        return null;
    }

    private void keep(Path file, String key) {
        try {
            Path home = PrivateFiles.createFolders(folder.get());
            Path unfinished = Files.createTempFile(home, "new-", ".part");
            try {
                Files.copy(file, unfinished, StandardCopyOption.REPLACE_EXISTING);
                Files.move(unfinished, home.resolve(key + ending(file)), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            forgetOldest(home);
        } catch (IOException e) {
            LOG.log(Level.FINE, "an excerpt is not kept", e);
        }
    }

    private static void forgetOldest(Path home) throws IOException {
        record Kept(Path file, long bytes, FileTime used) {}
        List<Kept> all = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(home)) {
            for (Path file : found) {
                all.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
            }
        }
        all.sort(Comparator.comparing(Kept::used).reversed());
        long bytes = 0;
        for (Kept one : all) {
            bytes += one.bytes();
            if (bytes > MOST_BYTES) {
                Files.deleteIfExists(one.file());
            }
        }
    }

    /** By place, size and time of the file, so that a changed file is cut anew. */
    private static String key(InputFile input, String part) throws IOException {
        String text = input.file().toAbsolutePath().normalize() + "\n" + Files.size(input.file()) + "\n"
                + Files.getLastModifiedTime(input.file()) + "\n" + part;
        return Sha256.of(text).substring(0, 32);
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(Math.max(0, name.lastIndexOf('.')));
    }
}
