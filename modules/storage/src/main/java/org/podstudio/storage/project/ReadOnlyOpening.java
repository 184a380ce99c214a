package org.podstudio.storage.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.storage.db.Database.Frozen;
import org.podstudio.storage.db.Engine;
import org.podstudio.storage.files.FileProblems;

/**
 * Which refused projects are opened for reading only: those that a newer PODStudio has changed, and those on a disk or in a folder
 * that cannot be written.
 */
final class ReadOnlyOpening {
    private static final Set<String> READABLE = Set.of("project-newer", "project-read-only");

    private ReadOnlyOpening() {}

    static boolean fits(Problem refusal) {
        return READABLE.contains(refusal.code());
    }

    /** What every change is told, and the user once at opening. */
    static Problem why(Problem refusal) {
        return new Problem(refusal.code(), "The project is open for reading only.", refusal.why(), refusal.next());
    }

    /** @throws StudioException {@code project-read-only} when changes still lie in the log, which only a writer can take over */
    static Frozen frozen(Path root, Engine engine, Problem refusal) throws StudioException {
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
