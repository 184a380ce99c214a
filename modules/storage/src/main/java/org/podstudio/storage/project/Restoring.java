package org.podstudio.storage.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Engine;
import org.podstudio.storage.files.FileProblems;

/** Makes a project's database from a backup: a copy of the database, or a ZIP that holds one. */
final class Restoring {
    private static final byte[] SQLITE_MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private Restoring() {}

    /** Puts the backup's database in its place, and before that everything else an archive holds. @return the engine */
    static Engine into(Path root, Path backup) throws StudioException {
        try {
            boolean zip = isZip(backup);
            Engine engine = zip ? inZip(backup).engine() : Engine.SQLITE;
            PrivateFiles.createFolders(root);
            HalfRestored.removeDead(root);
            Path part = HalfRestored.in(root, "-" + engine.file(root).getFileName());
            Files.deleteIfExists(part);
            try {
                if (zip) {
                    unzip(backup, part);
                } else {
                    Files.copy(backup, part);
                    PrivateFiles.restrict(part);
                }
                requireSound(engine, part, backup);
                PrivateFiles.syncFile(part);
                if (zip) {
                    new ArchivedFiles(root, backup).unpack();
                }
                Files.move(part, engine.file(root), StandardCopyOption.ATOMIC_MOVE);
                PrivateFiles.sync(root);
                return engine;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (ZipException e) {
            throw corrupt(backup, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw FileProblems.of("The backup was not restored.", root, e);
        }
    }

    private static boolean isZip(Path backup) throws StudioException {
        try (InputStream in = Files.newInputStream(backup)) {
            byte[] head = in.readNBytes(SQLITE_MAGIC.length);
            if (Arrays.equals(head, SQLITE_MAGIC)) {
                return false;
            }
            if (head.length > 4 && head[0] == 'P' && head[1] == 'K') {
                return true;
            }
        } catch (IOException e) {
            throw FileProblems.of("The backup was not restored.", backup, e);
        }
        throw noBackup(backup, "is not a backup of a project");
    }

    /** The database in a ZIP, and whose it is. */
    private record Inside(Engine engine, String entry) {}

    private static Inside inZip(Path backup) throws IOException, StudioException {
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            return inside(zip).orElseThrow(() -> noBackup(backup, "holds no project database"));
        }
    }

    private static Optional<Inside> inside(ZipFile zip) {
        Optional<? extends ZipEntry> h2 = zip.stream().filter(entry -> entry.getName().endsWith(".mv.db")).findFirst();
        String sqlite = Engine.SQLITE.file(Path.of("")).toString();
        return zip.getEntry(sqlite) != null ? Optional.of(new Inside(Engine.SQLITE, sqlite))
                : h2.map(entry -> new Inside(Engine.H2, entry.getName()));
    }

    private static void unzip(Path backup, Path part) throws IOException, StudioException {
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            Inside inside = inside(zip).orElseThrow(() -> noBackup(backup, "holds no project database"));
            PrivateFiles.createFile(part);
            try (InputStream in = zip.getInputStream(zip.getEntry(inside.entry()))) {
                Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            }
            PrivateFiles.restrict(part);
        }
    }

    /** Opens the copy, so that a damaged backup is refused before it becomes the project's database. */
    private static void requireSound(Engine engine, Path copy, Path backup) throws StudioException {
        List<String> damage = damage(engine, copy);
        if (!damage.isEmpty()) {
            throw corrupt(backup, damage.getFirst());
        }
    }

    /** Verifies a copy that was just made; H2's are ZIPs. */
    static void requireSound(Engine engine, Path copy) throws StudioException, IOException {
        if (engine == Engine.SQLITE) {
            requireSound(engine, copy, copy);
            return;
        }
        Path unpacked = copy.resolveSibling(copy.getFileName() + ".mv.db");
        try {
            unzip(copy, unpacked);
            requireSound(engine, unpacked, copy);
        } catch (ZipException e) {
            throw corrupt(copy, String.valueOf(e.getMessage()));
        } finally {
            Files.deleteIfExists(unpacked);
        }
    }

    private static List<String> damage(Engine engine, Path copy) {
        Problem unused = new Problem("project-read-only", "A backup is only read.", "It is being verified.", "Try again.");
        try (Database database = Database.openReadOnly(engine, copy, Database.Frozen.YES, unused)) {
            return database.integrity();
        } catch (StudioException e) {
            return List.of(e.problem().why());
        }
    }

    private static StudioException corrupt(Path backup, String damage) {
        return StudioException.of("backup-corrupt", "The backup was not restored.", backup + " is damaged: " + damage,
                "Choose another backup.");
    }

    private static StudioException noBackup(Path backup, String why) {
        return StudioException.of("no-backup", "The backup was not restored.", backup + " " + why + ".",
                "Choose a file that \"project backup\" made.");
    }
}
