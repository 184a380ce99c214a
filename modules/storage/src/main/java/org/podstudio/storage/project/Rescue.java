package org.podstudio.storage.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.FailurePoint;
import org.podstudio.core.api.project.SystemTrash;
import org.podstudio.storage.db.Engine;
import org.podstudio.storage.files.FileProblems;

/**
 * Brings a project with a damaged database back: the file is moved aside, the newest good backup takes its place (or an empty
 * database), and media in the project's folders that it does not know are taken in again. The user is told.
 */
final class Rescue {
    private static final Logger LOG = Logger.getLogger(Rescue.class.getName());
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Path root;
    private final Engine engine;
    private final Supplier<Optional<MediaProbe>> probe;
    private final Supplier<List<SystemTrash>> trashes;
    private final Consumer<String> telling;

    Rescue(Path root, Engine engine, Supplier<Optional<MediaProbe>> probe, Supplier<List<SystemTrash>> trashes, Consumer<String> telling) {
        this.telling = telling;
        this.trashes = trashes;
        this.root = root;
        this.engine = engine;
        this.probe = probe;
    }

    OpenProject afterDamage(StudioException damage) throws StudioException {
        LOG.log(Level.WARNING, "The database of " + root + " is damaged", damage);
        Path aside;
        Optional<Path> backup;
        String made;
        try {
            refuseWhileOthersWork(damage);
            PrivateFiles.write(mark(root), engine.wire() + "\n");
            aside = moveAside();
            backup = restoreNewest();
            made = backup.isEmpty() ? "" : date(backup.get());
        } catch (IOException e) {
            throw FileProblems.of("The damaged database was not replaced.", root, e);
        }
        OpenProject project = new ProjectOpening(root, engine, probe, trashes, telling).open();
        try {
            int added = project.readmitStrays();
            Files.deleteIfExists(mark(root));
            project.tell(new Problem("database-restored", "The project's database was damaged and has been replaced.",
                    (backup.isEmpty() ? "There was no good backup, so it starts empty"
                            : "It was restored from the backup of " + made)
                            + "; " + added + " files that it did not know were taken in again.",
                    "Look through your latest ratings, tags and packs: the damaged file is kept as " + aside + "."));
            return project;
        } catch (IOException e) {
            project.close();
            throw FileProblems.of("The damaged database was not replaced.", root, e);
        } catch (StudioException | RuntimeException e) {
            project.close();
            throw e;
        }
    }

    /** There while a rescue is under way: without a database the folder is a project all the same. */
    private static Path mark(Path root) {
        return root.resolve(".rescuing");
    }

    /** The engine of a project whose rescue was cut short before it had a database again. */
    static Optional<Engine> unfinished(Path root) {
        try {
            return Optional.of(Files.readString(mark(root)).strip()).flatMap(Engine::ofWire)
                    .filter(engine -> !Files.exists(engine.file(root)));
        } catch (IOException e) {
            return Optional.empty(); // none is under way
        }
    }

    private static String date(Path backup) throws IOException {
        return Files.getLastModifiedTime(backup).toInstant().atZone(ZoneId.systemDefault()).format(DATE);
    }

    private void refuseWhileOthersWork(StudioException damage) throws IOException, StudioException {
        try (var locks = Files.newDirectoryStream(Session.staging(root), "*.lock")) {
            for (Path lock : locks) {
                if (Session.alive(root, lock.getFileName().toString().replace(".lock", ""))) {
                    throw new StudioException(new Problem("database-corrupt", damage.problem().what(), damage.problem().why(),
                            "Close the other program that has the project open, then open it again: a backup takes its place."),
                            damage);
                }
            }
        }
    }

    private Path moveAside() throws IOException {
        Path file = engine.file(root);
        Path aside = new Backups(root).damaged(file);
        if (Files.exists(file)) {
            Files.move(file, aside);
        }
        for (String companion : List.of("-wal", "-shm")) {
            Path beside = file.resolveSibling(file.getFileName() + companion);
            if (Files.exists(beside)) {
                Files.move(beside, aside.resolveSibling(aside.getFileName() + companion));
            }
        }
        Session.forgetDamage(root);
        new Seal(root, engine).remove();
        FailurePoint.reached("rescue.aside");
        return aside;
    }

    private Optional<Path> restoreNewest() throws IOException, StudioException {
        for (Path backup : new Backups(root).newestFirst(engine)) {
            try {
                Restoring.into(root, backup);
                return Optional.of(backup);
            } catch (StudioException e) {
                if (!e.problem().code().equals("backup-corrupt") && !e.problem().code().equals("no-backup")) {
                    throw e;
                }
                LOG.log(Level.WARNING, "A backup is damaged as well: " + backup, e);
            }
        }
        return Optional.empty();
    }
}
