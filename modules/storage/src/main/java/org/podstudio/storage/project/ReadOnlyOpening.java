package org.podstudio.storage.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.settings.UserHome;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Database.Frozen;
import org.podstudio.storage.db.Engine;
import org.podstudio.storage.db.Migrations;
import org.podstudio.storage.files.FileProblems;

/**
 * Which refused projects are opened for reading only: those that a newer PODStudio has changed, and those on a disk or in a folder
 * that cannot be written.
 */
final class ReadOnlyOpening {
    private static final Set<String> READABLE = Set.of("project-newer", "project-read-only");

    private static final Logger LOG = Logger.getLogger(ReadOnlyOpening.class.getName());

    private final Path root;
    private final Engine engine;
    private final UserHome home;
    private final Supplier<Optional<MediaProbe>> probe;
    private final Consumer<String> telling;

    /**
     * @param home where a copy is made that must be changed to be read
     * @param telling called with a sentence before work that takes long
     */
    ReadOnlyOpening(Path root, Engine engine, UserHome home, Supplier<Optional<MediaProbe>> probe, Consumer<String> telling) {
        this.root = root;
        this.engine = engine;
        this.home = home;
        this.probe = probe;
        this.telling = telling;
    }

    static boolean fits(Problem refusal) {
        return READABLE.contains(refusal.code());
    }

    /**
     * Opens for reading only: nothing is migrated, mended or written beside the database. Where that leaves it unreadable, a copy of it
     * is brought up to date in the user's folder and read there.
     *
     * @param refusal why it cannot be opened for writing
     */
    OpenProject open(StudioException refusal) throws StudioException {
        Problem why = why(refusal.problem());
        boolean fixed = refusal.problem().code().equals("project-read-only"); // nobody can change it, so nothing can be written beside it
        if (fixed && changesInLog()) {
            return openCopy(refusal, "The latest changes lie in the database's log, which must be taken over before they can be read");
        }
        Database database = Database.openReadOnly(engine, engine.file(root), fixed ? Frozen.YES : Frozen.NO, why);
        if (fixed && version(database, refusal) < Migrations.latest()) {
            database.close();
            return openCopy(refusal, "An older PODStudio made it, and its database must be brought up to date before it can be read");
        }
        return project(database, why, refusal);
    }

    /** @param because a sentence without its full stop */
    private OpenProject openCopy(StudioException refusal, String because) throws StudioException {
        Problem why = why(refusal.problem());
        DatabaseCopy copy;
        try {
            copy = DatabaseCopy.of(root, engine, home, telling);
        } catch (IOException | StudioException e) {
            LOG.log(Level.WARNING, "No copy of the database could be made", e);
            StudioException told = e instanceof IOException io ? FileProblems.of(why.what(), home.cache(), io) : (StudioException) e;
            throw new StudioException(new Problem(refusal.problem().code(), refusal.problem().what(),
                    because + ", but " + root + " cannot be written, and neither could a copy be made: " + told.problem().why(),
                    "Copy the project to a place that can be written and open it there once, or free space in " + home.root() + "."), e);
        }
        try {
            OpenProject project = project(Database.openReadOnly(engine, copy.file(), Frozen.NO, why), why, refusal);
            project.whenClosed(copy::close);
            return project;
        } catch (StudioException | RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    private OpenProject project(Database database, Problem why, StudioException refusal) throws StudioException {
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

    private static int version(Database database, StudioException refusal) throws StudioException {
        try {
            return Migrations.version(database);
        } catch (StudioException | RuntimeException e) {
            database.close();
            LOG.log(Level.WARNING, "The project's version cannot be read", e);
            throw refusal;
        }
    }

    private boolean changesInLog() throws StudioException {
        Path log = DatabaseCopy.log(root, engine);
        try {
            return engine == Engine.SQLITE && Files.exists(log) && Files.size(log) > 0;
        } catch (IOException e) {
            throw FileProblems.of("The project was not opened.", log, e);
        }
    }
}
