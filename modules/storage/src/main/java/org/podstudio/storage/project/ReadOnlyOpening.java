package org.podstudio.storage.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.query.Query;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Database.Frozen;
import org.podstudio.storage.db.Engine;
import org.podstudio.storage.files.FileProblems;

/**
 * Which refused projects are opened for reading only: those that a newer PODStudio has changed, and those on a disk or in a folder
 * that cannot be written.
 */
final class ReadOnlyOpening {
    private static final Set<String> READABLE = Set.of("project-newer", "project-read-only");

    private static final Logger LOG = Logger.getLogger(ReadOnlyOpening.class.getName());

    private ReadOnlyOpening() {}

    static boolean fits(Problem refusal) {
        return READABLE.contains(refusal.code());
    }

    /**
     * Opens for reading only: nothing is migrated, mended or written beside the database.
     *
     * @param refusal why it cannot be opened for writing
     */
    static OpenProject open(Path root, Engine engine, Supplier<Optional<MediaProbe>> probe, StudioException refusal) throws StudioException {
        Problem why = why(refusal.problem());
        Frozen frozen = frozen(root, engine, refusal.problem());
        Database database = Database.openReadOnly(engine, engine.file(root), frozen, why);
        OpenProject project = new OpenProject(root, null, database, probe, List::of, why);
        try {
            project.assets().list(Query.ALL, AssetSort.NEWEST, 1, 0);
            project.jobs().list(null, 1);
            project.packs().list();
            project.settings().all();
            project.tell(why);
            return project;
        } catch (RuntimeException e) {
            database.close();
            LOG.log(Level.WARNING, "The project cannot even be read", e);
            throw refusal; // a newer program changed what we would read
        }
    }

    /** What every change is told, and the user once at opening. */
    private static Problem why(Problem refusal) {
        return new Problem(refusal.code(), "The project is open for reading only.", refusal.why(), refusal.next());
    }

    /** @throws StudioException {@code project-read-only} when changes still lie in the log, which only a writer can take over */
    private static Frozen frozen(Path root, Engine engine, Problem refusal) throws StudioException {
        if (!refusal.code().equals("project-read-only")) {
            return Frozen.NO;
        }
        Path log = root.resolve(engine.file(root).getFileName() + "-wal");
        try {
            if (engine == Engine.SQLITE && Files.exists(log) && Files.size(log) > 0) {
                throw new StudioException(refusal);
            }
        } catch (IOException e) {
            throw FileProblems.of("The project was not opened.", log, e);
        }
        return Frozen.YES;
    }
}
