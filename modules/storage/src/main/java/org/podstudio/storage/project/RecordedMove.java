package org.podstudio.storage.project;

import java.io.IOException;
import java.nio.file.Path;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Durability;
import org.podstudio.storage.db.Folding;
import org.podstudio.storage.files.FinalMove;

/**
 * Moves single files to their final names and writes down each name first: onto another disk a copy grows beside it, which the next
 * open removes when this process dies meanwhile.
 */
final class RecordedMove {
    /** No content has this hash, so whatever has the final name when the process died stays. */
    private static final String NO_HASH = "-";

    private final Path root;
    private final Database database;
    private final String session;

    /** @param session id of this one */
    RecordedMove(Path root, Database database, String session) {
        this.root = root;
        this.database = database;
        this.session = session;
    }

    /** @return false when something has the name already, or is about to have it */
    boolean tryMove(Path file, Path target) throws IOException, StudioException {
        String path = ProjectPaths.stored(root, target);
        String key = Folding.path(path);
        boolean free = database.write(Durability.POWER_CUT, sql -> {
            boolean nobodys = sql.mapper(ReservationMapper.class).holders(key) == 0;
            if (nobodys) {
                ReservationMapper.insert(sql, new ReservationMapper.Row(key, path, NO_HASH, session, session));
            }
            return nobodys;
        });
        if (!free) {
            return false;
        }
        try {
            return FinalMove.tryMove(file, target);
        } finally {
            database.change(Durability.PROCESS_DEATH, sql -> ReservationMapper.delete(sql, key));
        }
    }
}
