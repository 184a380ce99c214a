package org.podstudio.storage.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Engine;
import org.podstudio.storage.db.Migrations;

/**
 * What an H2 file was when it was closed, in {@code .h2-seal} beside it: length, checksum, and how far its rows went. H2 opens a file
 * that was cut or spoiled at an older version of itself and says nothing; a file that differs and knows less than it did is met here.
 * One that differs and knows as much was worked on by another program. SQLite tells by itself.
 */
final class Seal {
    private static final Logger LOG = Logger.getLogger(Seal.class.getName());

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

    /** How far the rows must go at least, if the file is not as it was left. Asked before the database is opened. */
    Optional<Long> suspicion() throws IOException {
        if (engine != Engine.H2 || !Files.exists(database)) {
            return Optional.empty();
        }
        try {
            String[] parts = Files.readString(file).strip().split(" ");
            boolean same = Long.parseLong(parts[0]) == Files.size(database) && parts[1].equals(checksum());
            return same ? Optional.empty() : Optional.of(Long.parseLong(parts[2]));
        } catch (NoSuchFileException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty(); // none, or none that says anything
        }
    }

    /** What is wrong with an open database that is suspected. */
    static Optional<String> damage(Database open, long atLeast) throws StudioException {
        if (!open.integrity().isEmpty()) {
            return open.integrity().stream().findFirst();
        }
        try {
            if (open.readOrFail(sql -> sql.mapper(SettingMapper.class).version()) > Migrations.latest()) {
                return Optional.empty(); // a newer program's: what its tables are is not ours to judge
            }
            return rows(open) < atLeast ? lost() : Optional.empty();
        } catch (StudioException e) {
            LOG.log(Level.FINE, "The tables are gone", e);
            return lost();
        }
    }

    private static Optional<String> lost() {
        return Optional.of("it is not as it was left and knows less than it did");
    }

    /** How far the rows of an open H2 database go. */
    static long rows(Database open) throws StudioException {
        return open.engine() == Engine.H2 ? open.readOrFail(sql -> sql.mapper(SettingMapper.class).rows()) : 0;
    }

    /** The database is being worked on: from now on the file changes. */
    void remove() throws IOException {
        Files.deleteIfExists(file);
    }

    /** The database was closed. */
    void write(long rows) throws IOException {
        if (engine == Engine.H2) {
            PrivateFiles.write(file, Files.size(database) + " " + checksum() + " " + rows + "\n");
        }
    }

    private String checksum() throws IOException {
        if (Files.size(database) > READ_BYTES) {
            return "-";
        }
        CRC32 crc = new CRC32();
        try (InputStream in = new CheckedInputStream(Files.newInputStream(database), crc)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Long.toHexString(crc.getValue());
    }
}
