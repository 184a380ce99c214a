package org.podstudio.storage.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.podstudio.storage.db.Engine;
import org.podstudio.storage.files.PrivateFiles;

/**
 * Length and checksum of an H2 file as it was closed, in {@code .h2-seal}. H2 opens a file that was cut or spoiled at an older
 * version of itself and says nothing; so a file that is not as it was left is met here. There is no seal while a project is open, nor
 * after a crash. SQLite needs none: it is one of few engines that tell.
 */
final class Seal {
    /** Up to this size all of the file is read. */
    private static final long READ_BYTES = 8L << 20;

    private final Engine engine;
    private final Path database;
    private final Path file;

    Seal(Path root, Engine engine) {
        this.engine = engine;
        this.database = engine.file(root);
        this.file = root.resolve(".h2-seal");
    }

    /** What is wrong with the file; a longer one was worked on by another program, which is no damage. */
    Optional<String> damage() throws IOException {
        if (engine != Engine.H2 || !Files.exists(database)) {
            return Optional.empty();
        }
        try {
            String[] parts = Files.readString(file).strip().split(" ");
            long length = Long.parseLong(parts[0]);
            long now = Files.size(database);
            boolean cut = now < length;
            boolean spoiled = now == length && !parts[1].equals(checksum());
            return cut || spoiled ? Optional.of("the file is not as it was left: " + (cut ? "it has only " + now + " of " + length + " bytes"
                    : "its content differs")) : Optional.empty();
        } catch (NoSuchFileException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty(); // none, or none that says anything
        }
    }

    /** The database is being worked on. */
    void open() throws IOException {
        Files.deleteIfExists(file);
    }

    /** The database was closed. */
    void close() throws IOException {
        if (engine == Engine.H2) {
            PrivateFiles.write(file, Files.size(database) + " " + checksum() + "\n");
        }
    }

    private String checksum() throws IOException {
        if (Files.size(database) > READ_BYTES) {
            return "-";
        }
        CRC32 crc = new CRC32();
        try (InputStream in = new CheckedInputStream(Files.newInputStream(database), crc)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return Long.toHexString(crc.getValue());
    }
}
