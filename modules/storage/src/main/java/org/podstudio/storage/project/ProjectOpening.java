package org.podstudio.storage.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.problem.UncheckedStudioException;
import org.podstudio.core.api.project.SystemTrash;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Engine;
import org.podstudio.storage.db.Migrations;
import org.podstudio.storage.db.SqliteNative;
import org.podstudio.storage.files.FileProblems;

/** Opens a project for writing: refuses what is damaged or taken, brings the schema up to date and ends what a crash left half done. */
final class ProjectOpening {
    /** Up to this size the structure is checked at every open; a larger database after a crash, and with its backups. */
    private static final long ALWAYS_CHECKED_BYTES = 8L << 20;

    private final Path root;
    private final Engine engine;
    private final Supplier<Optional<MediaProbe>> probe;
    private final Supplier<List<SystemTrash>> trashes;
    private final Consumer<String> telling;

    /**
     * @param root absolute and normalised; the database is made if it is not there
     * @param probe tells what a file is, where there is somebody to ask
     * @param trashes the system's own, none for deleting what is given up
     * @param telling called with a sentence before work that takes long
     */
    ProjectOpening(Path root, Engine engine, Supplier<Optional<MediaProbe>> probe, Supplier<List<SystemTrash>> trashes,
            Consumer<String> telling) {
        this.root = root;
        this.engine = engine;
        this.probe = probe;
        this.trashes = trashes;
        this.telling = telling;
    }

    OpenProject open() throws StudioException {
        if (engine == Engine.SQLITE && !SqliteNative.loads()) {
            throw StudioException.of("engine-missing", "The project was not opened.",
                    "Its database is SQLite's, whose native library does not load on this machine.",
                    "Open the project on another machine, or make a new one: it will use H2.");
        }
        Session session = startSession();
        try {
            Set<String> dead = Session.dead(root);
            refuseSecondH2(session);
            Path file = engine.file(root);
            FileSigns signs = new FileSigns(root, engine);
            boolean alone = !session.others();
            if (alone) {
                refuseDamage(signs.damage(), file);
            }
            if (alone && engine == Engine.H2 && Session.metDamage(root)) {
                refuseDamage(Optional.of("a damaged page was met when it was last open"), file);
            }
            Optional<Path> lostLog = alone && signs.logDamaged() ? Optional.of(moveAside(signs.log())) : Optional.empty();
            Optional<Long> suspicion = new Seal(root, engine).suspicion();
            boolean fresh = !Files.exists(file);
            if (fresh && engine == Engine.SQLITE) {
                PrivateFiles.createFile(file); // its -wal and -shm get the same rights
            }
            Database database = Database.open(engine, file);
            OpenProject project = new OpenProject(root, session, database, probe, trashes, null);
            try {
                if (suspicion.isPresent()) {
                    refuseDamage(Seal.damage(database, suspicion.get()), file);
                }
                new Seal(root, engine).remove();
                prepare(project, database, dead);
                if (lostLog.isPresent()) {
                    mendAfterLostLog(project, lostLog.get());
                }
                if (fresh) {
                    PrivateFiles.restrict(file);
                }
                return project;
            } catch (StudioException | IOException | RuntimeException e) {
                database.close();
                throw e;
            }
        } catch (StudioException | IOException | RuntimeException e) {
            closeAfter(session, e);
            if (e instanceof IOException io) {
                throw FileProblems.of("The project was not opened.", root, io);
            }
            throw e instanceof UncheckedStudioException unchecked ? unchecked.studioException() : rethrow(e);
        }
    }

    private static void refuseDamage(Optional<String> damage, Path file) throws StudioException {
        if (damage.isPresent()) {
            throw StudioException.of("database-corrupt", "The project's database is damaged.", file + ": " + damage.get() + ".",
                    "Restore a backup from the project's Backups folder.");
        }
    }

    private Path moveAside(Path log) throws IOException {
        Path aside = new Backups(root).damaged(log);
        Files.move(log, aside);
        return aside;
    }

    private static void mendAfterLostLog(OpenProject project, Path aside) throws StudioException {
        int added = project.readmitStrays();
        project.tell(new Problem("database-log-damaged", "The latest changes to the project may be lost.",
                "The database's log could not be read; " + added + " files that the database did not know were taken in again.",
                "Look through your latest ratings, tags and packs: the damaged log is kept as " + aside + "."));
    }

    private static StudioException rethrow(Exception e) {
        if (e instanceof RuntimeException runtime) {
            throw runtime;
        }
        return (StudioException) e;
    }

    private static void closeAfter(Session session, Exception failure) {
        try {
            session.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private Session startSession() throws StudioException {
        try {
            return Session.start(root);
        } catch (IOException e) {
            if (FileProblems.readOnly(e)) {
                throw new StudioException(new Problem("project-read-only", "The project was not opened.",
                        root + " cannot be written.", "Make the folder writable, or copy the project elsewhere."), e);
            }
            throw FileProblems.of("The project was not opened.", root, e);
        }
    }

    /** H2 itself refuses other processes; within one process it would share the database, which SQLite projects do not. */
    private void refuseSecondH2(Session own) throws StudioException, IOException {
        if (engine != Engine.H2) {
            return;
        }
        try (var locks = Files.newDirectoryStream(Session.staging(root), "*.lock")) {
            for (Path lock : locks) {
                String id = lock.getFileName().toString().replace(".lock", "");
                if (!id.equals(own.id()) && Session.alive(root, id)) {
                    throw StudioException.of("project-in-use", "The project was not opened.",
                            "Another program has it open, and an H2 project is for one program at a time.",
                            "Close the other program, then try again.");
                }
            }
        }
    }

    private void prepare(OpenProject project, Database database, Set<String> dead) throws StudioException, IOException {
        if (!dead.isEmpty() || Files.size(database.file()) <= ALWAYS_CHECKED_BYTES) {
            refuseDamage(database.integrity().stream().findFirst(), database.file());
        }
        database.migrate(new Migrations(from -> new Backups(root).beforeMigration(database, from)));
        new Derivations(database, telling).refresh();
        project.recover(dead);
    }
}
