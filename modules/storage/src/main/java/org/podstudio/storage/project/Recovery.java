package org.podstudio.storage.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.file.Sha256;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.storage.asset.AssetInserts;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Durability;
import org.podstudio.storage.files.FinalMove;

/** Cleans up after processes that died with this project open. */
final class Recovery {
    private static final Logger LOG = Logger.getLogger(Recovery.class.getName());

    private final Path root;
    private final Database database;

    Recovery(Path root, Database database) {
        this.root = root;
        this.database = database;
    }

    /** Removes what dead sessions had reserved and not committed, then their staging. @param dead found before opening */
    void run(Set<String> dead) throws StudioException, IOException {
        List<ReservationMapper.Row> left = database.read(sql -> sql.mapper(ReservationMapper.class).all());
        for (ReservationMapper.Row reservation : left) {
            if (!Session.alive(root, reservation.session())) {
                release(reservation);
            }
        }
        for (String session : dead) {
            LOG.log(Level.INFO, "Removing what the dead session {0} left", session);
            Session.remove(root, session);
        }
    }

    private void release(ReservationMapper.Row reservation) throws StudioException, IOException {
        Path path = root.resolve(reservation.path());
        if (reservation.hash() != null) {
            Files.deleteIfExists(FinalMove.growing(path));
        }
        boolean committed = database.read(sql -> new AssetInserts(database.engine()).pathTaken(sql, reservation.path()));
        if (!committed) {
            if (reservation.hash() == null) {
                PrivateFiles.deleteTree(path);
            } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && Sha256.of(path).equals(reservation.hash())) {
                // Only what we put there: a file with other content came from somebody else.
                Files.delete(path);
            }
        }
        database.change(Durability.PROCESS_DEATH, sql -> ReservationMapper.delete(sql, reservation.pathKey()));
    }
}
