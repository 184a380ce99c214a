package org.podstudio.storage.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Engine;
import org.podstudio.storage.files.FileProblems;
import org.podstudio.storage.files.PrivateFiles;

/** Makes a project's database from a backup. */
final class Restoring {
    private static final byte[] SQLITE_MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private Restoring() {}

    /** @return the engine the backup was made by */
    static Engine into(Path root, Path backup) throws StudioException {
        Engine engine = engineOf(backup);
        Path part = root.resolve(".restoring-" + ProcessHandle.current().pid() + ("-" + engine.file(root).getFileName()));
        try {
            PrivateFiles.createFolders(root);
            Files.deleteIfExists(part);
            try {
                unpack(backup, engine, part);
                requireSound(engine, part, backup);
                Files.move(part, engine.file(root), StandardCopyOption.ATOMIC_MOVE);
                PrivateFiles.sync(root);
                return engine;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw FileProblems.of("The backup was not restored.", root, e);
        }
    }

    private static Engine engineOf(Path backup) throws StudioException {
        try (InputStream in = Files.newInputStream(backup)) {
            byte[] head = in.readNBytes(SQLITE_MAGIC.length);
            if (Arrays.equals(head, SQLITE_MAGIC)) {
                return Engine.SQLITE;
            }
            if (head.length > 4 && head[0] == 'P' && head[1] == 'K') {
                return Engine.H2;
            }
        } catch (IOException e) {
            throw FileProblems.of("The backup was not restored.", backup, e);
        }
        throw StudioException.of("no-backup", "The backup was not restored.", backup + " is not a backup of a project.",
                "Choose a file that \"project backup\" made.");
    }

    private static void unpack(Path backup, Engine engine, Path part) throws IOException, StudioException {
        if (engine == Engine.SQLITE) {
            Files.copy(backup, part);
        } else {
            try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(backup))) {
                ZipEntry entry = zip.getNextEntry();
                while (entry != null && !entry.getName().endsWith(".mv.db")) {
                    entry = zip.getNextEntry();
                }
                if (entry == null) {
                    throw StudioException.of("no-backup", "The backup was not restored.", backup + " holds no project database.",
                            "Choose a file that \"project backup\" made.");
                }
                Files.copy(zip, part);
            }
        }
        PrivateFiles.restrict(part);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Opens the copy, so that a damaged backup is refused before it becomes the project's database. */
    static void requireSound(Engine engine, Path copy, Path backup) throws StudioException {
        List<String> damage;
        try (Database database = Database.open(engine, copy)) {
            damage = database.integrity();
        } catch (StudioException e) {
            damage = List.of(e.problem().why());
        }
        if (!damage.isEmpty()) {
            throw StudioException.of("backup-corrupt", "The backup was not restored.", backup + " is damaged: " + damage.getFirst(),
                    "Choose another backup.");
        }
    }
}
