package org.podstudio.storage.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.podstudio.storage.db.Engine;

/**
 * Damage that a database's files show before they are opened, where the engine itself would say nothing and begin anew: SQLite
 * takes an empty file for a new database, and passes over a log that it does not understand. Costs the reading of two headers.
 */
final class FileSigns {
    /** Of SQLite's log, in both byte orders of its checksums, less the last bit. Source: sqlite.org/fileformat2.html#walformat. */
    private static final int LOG_MAGIC = 0x377f0682;

    private final Path root;
    private final Engine engine;

    FileSigns(Path root, Engine engine) {
        this.root = root;
        this.engine = engine;
    }

    /** What is wrong with the database file. */
    Optional<String> damage() throws IOException {
        Path file = engine.file(root);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        long size = Files.size(file);
        if (size == 0) {
            return lived() ? Optional.of("the file is empty") : Optional.empty();
        }
        if (engine != Engine.SQLITE || logBytes() > 0) {
            return Optional.empty();
        }
        ByteBuffer head = head(file, 100);
        if (head.limit() < 100) {
            return Optional.of("the file ends within its first " + head.limit() + " bytes");
        }
        // The page count is the file's own word only when the version it was written for is the last one.
        boolean counted = head.getInt(24) == head.getInt(92);
        int page = head.getShort(16) & 0xffff;
        long wanted = Integer.toUnsignedLong(head.getInt(28)) * (page == 1 ? 65536 : page);
        return counted && page >= 512 | page == 1 && wanted > size
                ? Optional.of("the file has only " + size + " of " + wanted + " bytes") : Optional.empty();
    }

    /** Whether changes that were in the log are lost because it is no log any more. */
    boolean logDamaged() throws IOException {
        return engine == Engine.SQLITE && logBytes() >= 32 && (head(log(), 4).getInt(0) & ~1) != LOG_MAGIC;
    }

    Path log() {
        Path file = engine.file(root);
        return file.resolveSibling(file.getFileName() + "-wal");
    }

    private long logBytes() throws IOException {
        return Files.exists(log()) ? Files.size(log()) : 0;
    }

    private static ByteBuffer head(Path file, int bytes) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(bytes);
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            while (head.hasRemaining() && channel.read(head) >= 0) {
                continue;
            }
        }
        return head.flip();
    }

    /** Whether there was a project here: it has backups or files. */
    private boolean lived() throws IOException {
        for (String folder : new String[] {"Backups", "Library"}) {
            if (Files.isDirectory(root.resolve(folder))) {
                try (Stream<Path> files = Files.walk(root.resolve(folder))) {
                    if (files.anyMatch(Files::isRegularFile)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
