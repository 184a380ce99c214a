package org.podstudio.storage.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.storage.db.Database;

/** Ends the work on a project: the day's backup, the database, its seal, the session. What fails is logged: closing goes on. */
final class Closing {
    private static final Logger LOG = Logger.getLogger(Closing.class.getName());

    private final Path root;
    private final Database database;
    private final Backups backups;

    Closing(Path root, Database database, Backups backups) {
        this.root = root;
        this.database = database;
        this.backups = backups;
    }

    /** @param session null, as {@code decoding}, for a project that is open for reading only */
    void close(@Nullable Session session, @Nullable CrashJournal decoding, boolean readOnly) {
        backUp();
        Optional<Long> rows = readOnly ? Optional.empty() : rows();
        database.close();
        if (session == null || decoding == null) {
            return;
        }
        try {
            decoding.close();
            if (database.damaged()) {
                session.abandon();
            } else {
                if (rows.isPresent()) {
                    new Seal(root, database.engine()).write(rows.get());
                }
                session.close();
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Removing the session of " + root, e);
        }
    }

    /** The first close of the day that has something to lose: a new project's empty database would take the place of the day's backup. */
    private void backUp() {
        try {
            if (database.changed() && !database.damaged() && !backups.doneToday(database.engine()) && holdsAssets()) {
                backups.daily(database);
            }
        } catch (StudioException | IOException e) {
            LOG.log(Level.WARNING, "The daily backup of " + root + " failed", e);
        }
    }

    private boolean holdsAssets() throws StudioException {
        return database.readOrFail(sql -> !sql.query("SELECT 1 FROM assets LIMIT 1", row -> row.getInt(1)).isEmpty());
    }

    private Optional<Long> rows() {
        try {
            return Optional.of(Seal.rows(database));
        } catch (StudioException e) {
            LOG.log(Level.WARNING, "The database of " + root + " is closed without a seal", e);
            return Optional.empty();
        }
    }
}
