package org.podstudio.storage.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.settings.UserHome;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Engine;
import org.podstudio.storage.db.Migrations;

/**
 * A copy of a database that cannot be written where it is, brought up to date in the user's own folder to be read there: by an older
 * program's tables, or with changes that lie in the log alone, nothing could be shown. It is deleted with {@link #close}.
 */
final class DatabaseCopy implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(DatabaseCopy.class.getName());
    private static final String BETWEEN = "-";

    private final Path folder;
    private final Path file;

    private DatabaseCopy(Path folder, Path file) {
        this.folder = folder;
        this.file = file;
    }

    /** @param telling called with a sentence before work that takes long */
    static DatabaseCopy of(Path root, Engine engine, UserHome home, Consumer<String> telling) throws IOException, StudioException {
        Path copies = home.cache().resolve("read-only");
        removeLeftovers(copies);
        Path folder = copies.resolve(ProcessHandle.current().pid() + BETWEEN + UUID.randomUUID());
        DatabaseCopy copy = new DatabaseCopy(folder, engine.file(folder));
        try {
            PrivateFiles.createFolders(folder);
            Files.copy(engine.file(root), copy.file);
            Path log = log(root, engine);
            if (Files.exists(log)) {
                Files.copy(log, folder.resolve(log.getFileName()));
            }
            try (Database database = Database.open(engine, copy.file)) {
                database.migrate(new Migrations(from -> {})); // the original is its backup
                new Derivations(database, telling).refresh();
            }
            return copy;
        } catch (IOException | StudioException | RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    /** What SQLite has committed and not yet taken over into the file; never there for H2. */
    static Path log(Path root, Engine engine) {
        return root.resolve(engine.file(root).getFileName() + "-wal");
    }

    /** Killed programs could not delete theirs. */
    private static void removeLeftovers(Path copies) throws IOException {
        if (!Files.isDirectory(copies)) {
            return;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(copies, "*" + BETWEEN + "*")) {
            for (Path left : folders) {
                String process = left.getFileName().toString().split(BETWEEN, 2)[0];
                if (process.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(process)).isEmpty()) {
                    PrivateFiles.deleteTree(left);
                }
            }
        }
    }

    Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            PrivateFiles.deleteTree(folder);
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.WARNING, "A copy of a database stays until a project is next opened so: " + folder, e);
        }
    }
}
