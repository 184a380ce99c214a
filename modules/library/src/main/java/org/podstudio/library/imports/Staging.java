package org.podstudio.library.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.FailurePoint;

/** Copies files into the job's work folder and computes their SHA-256 in the same read. */
final class Staging {
    /** Bytes per read. Large enough that the calls cost nothing beside the copying, small enough to cancel within a blink. */
    static final int BUFFER_BYTES = 1 << 18;

    /** How often a file that changes under the copy is tried, and how long it is given to come to rest. */
    private static final int TRIES = 3;

    private static final int REST_MS = 250;

    private static final int MOST_IN_FOLDER = 500;

    private final Path workDir;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final Set<String> names = new HashSet<>();
    private @Nullable Path folder;
    private int number;
    private ContentHash hash = ContentHash.ofJava();

    Staging(Path workDir) {
        this.workDir = workDir;
    }

    /** How much is to come, before it comes. */
    void expect(long bytes) {
        hash = SystemHash.forBytes(bytes);
    }

    /** Told after each buffer; leaves when the job is canceled. */
    interface Meter {
        void read(long bytes) throws CancelledException;
    }

    /**
     * @param file complete copy, not synced yet; null when only hashed
     * @param modified of the source
     * @param content all of it where one read had room for it: whoever looks into it need not read it again
     */
    record Staged(@Nullable Path file, String hash, long sizeBytes, @Nullable Instant modified, byte @Nullable [] content) {}

    /** A source whose first bytes are in the buffer, and nowhere else: one at a time. */
    final class Source implements Closeable {
        private final Path path;
        private final BasicFileAttributes before;
        private final InputStream in;
        private final int first;
        private final byte @Nullable [] content;

        private Source(Path path) throws IOException {
            this.path = path;
            before = Files.readAttributes(path, BasicFileAttributes.class);
            in = Files.newInputStream(path);
            try {
                first = in.readNBytes(buffer, 0, buffer.length);
            } catch (IOException e) {
                in.close();
                throw e;
            }
            content = whole(first);
        }

        /** Null when it is longer than one read. */
        byte @Nullable [] content() {
            return content;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private byte @Nullable [] whole(int read) {
        return read == buffer.length ? null : Arrays.copyOf(buffer, read);
    }

    /** Where a copy can keep its name, which messages show. Names of one folder differ on every file system. */
    Path place(String name) throws IOException {
        if (folder == null || names.size() >= MOST_IN_FOLDER || !names.add(name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT))) {
            names.clear();
            names.add(name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
            folder = Files.createDirectories(workDir.resolve(Integer.toString(number++)));
        }
        return folder.resolve(name);
    }

    /** Reads its beginning, which decides what becomes of it. */
    Source open(Path source) throws IOException {
        return new Source(source);
    }

    /** @param target null to hash only */
    Staged take(Path source, @Nullable Path target, String shown, Meter meter) throws IOException, StudioException, CancelledException {
        try (Source opened = open(source)) {
            return take(opened, target, shown, meter);
        }
    }

    /** @param source just opened: nothing else was read since @param target null to hash only */
    Staged take(Source source, @Nullable Path target, String shown, Meter meter) throws IOException, StudioException, CancelledException {
        Staged staged = unchanged(source, target, meter);
        for (int attempt = 2; staged == null; attempt++) {
            if (attempt > TRIES) {
                throw new StudioException(FileProblems.changing(shown));
            }
            rest(meter);
            try (Source again = open(source.path)) {
                staged = unchanged(again, target, meter);
            }
        }
        return staged;
    }

    /** Null, and no copy, when the source is not what it was when it was opened. */
    private @Nullable Staged unchanged(Source source, @Nullable Path target, Meter meter) throws IOException, CancelledException {
        BasicFileAttributes before = source.before;
        // No further than its size: it may grow for ever.
        Staged staged = take(source.in, source.first, target, before.size(), meter, before.lastModifiedTime().toInstant(), source.content);
        BasicFileAttributes after = Files.readAttributes(source.path, BasicFileAttributes.class);
        if (staged.sizeBytes() == before.size() && before.size() == after.size()
                && before.lastModifiedTime().equals(after.lastModifiedTime())) {
            return staged;
        }
        discard(target);
        return null;
    }

    /**
     * @param mostBytes where it stops being believable
     * @return null when there were more
     */
    @Nullable Staged takeAtMost(InputStream in, Path target, long mostBytes, Meter meter, @Nullable Instant modified)
            throws IOException, CancelledException {
        int first = in.readNBytes(buffer, 0, buffer.length);
        Staged staged = take(in, first, target, mostBytes, meter, modified, whole(first));
        if (staged.sizeBytes() > mostBytes) {
            discard(target);
            return null;
        }
        return staged;
    }

    /** @param first how many bytes are in the buffer already; fewer than it holds are all there are */
    private Staged take(InputStream in, int first, @Nullable Path target, long mostBytes, Meter meter, @Nullable Instant modified,
            byte @Nullable [] content) throws IOException, CancelledException {
        hash.hex(); // what a read that failed had left in it
        long total = 0;
        try (OutputStream out = target == null ? OutputStream.nullOutputStream() : create(target)) {
            for (int read = first; read > 0; read = read < buffer.length ? 0 : in.readNBytes(buffer, 0, buffer.length)) {
                hash.update(buffer, read);
                out.write(buffer, 0, read);
                total += read;
                if (target != null) {
                    FailurePoint.reached("import.copy");
                }
                meter.read(read);
                if (total > mostBytes) {
                    break;
                }
            }
        }
        if (target != null && modified != null) {
            Files.setLastModifiedTime(target, FileTime.from(modified));
        }
        return new Staged(target, hash.hex(), total, modified, content);
    }

    /** Makes the copy survive a power cut. */
    static void sync(Path staged) throws IOException {
        try (FileChannel channel = FileChannel.open(staged, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    static void discard(@Nullable Path staged) throws IOException {
        if (staged != null) {
            Files.deleteIfExists(staged);
        }
    }

    private static OutputStream create(Path target) throws IOException {
        FileAttribute<?>[] userOnly = target.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        return Channels.newOutputStream(Files.newByteChannel(target, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), userOnly));
    }

    private static void rest(Meter meter) throws CancelledException {
        try {
            Thread.sleep(REST_MS);
        } catch (InterruptedException e) {
            throw new CancelledException();
        }
        meter.read(0);
    }
}
