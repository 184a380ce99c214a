package org.podstudio.storage.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.FailurePoint;
import org.podstudio.core.api.settings.SettingValues;
import org.podstudio.core.api.settings.StudioSettingsTable;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Engine;
import org.podstudio.storage.files.FileProblems;

/** {@code Backups/}: one copy of the database a day, one before each migration, and damaged ones that were moved aside. */
final class Backups {
    private static final int KEEP_MIGRATION = 3;
    private static final String DAILY = "daily-";
    private static final String MIGRATION = "before-migration-";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT);

    private final Path folder;

    Backups(Path root) {
        folder = root.resolve("Backups");
    }

    private static String extension(Engine engine) {
        return switch (engine) {
            case SQLITE -> ".db";
            case H2 -> ".zip";
        };
    }

    boolean doneToday(Engine engine) {
        return Files.exists(folder.resolve(DAILY + LocalDate.now() + extension(engine)));
    }

    /** Today's, in place of an earlier one of today. */
    Path daily(Database database) throws StudioException, IOException {
        Path file = folder.resolve(DAILY + LocalDate.now() + extension(database.engine()));
        copy(database, file);
        prune(DAILY, daysKept(database));
        return file;
    }

    private static long daysKept(Database database) {
        return SettingValues.of(Optional.empty(), Optional.of(new ProjectSettings(database))).number(StudioSettingsTable.BACKUP_KEEP);
    }

    void beforeMigration(Database database, int version) throws StudioException {
        try {
            String name = MIGRATION + LocalDateTime.now().format(STAMP) + "-v" + version + extension(database.engine());
            copy(database, folder.resolve(name));
            prune(MIGRATION, KEEP_MIGRATION);
        } catch (IOException e) {
            throw FileProblems.of("The project was not updated because no backup could be made.", folder, e);
        }
    }

    /** Writes a consistent, verified, synced copy under its name at once or not at all. */
    static void copy(Database database, Path target) throws StudioException, IOException {
        PrivateFiles.createFolders(target.toAbsolutePath().getParent());
        Path part = target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        Files.deleteIfExists(part);
        try {
            database.copyTo(part);
            PrivateFiles.restrict(part);
            FailurePoint.reached("backup.copied");
            Restoring.requireSound(database.engine(), part);
            PrivateFiles.syncFile(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Newest first, whatever they were made for. */
    List<Path> newestFirst(Engine engine) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name(file).startsWith(DAILY) || name(file).startsWith(MIGRATION))
                    .filter(file -> name(file).endsWith(extension(engine)))
                    .sorted(Comparator.comparing(Backups::modified).reversed()).toList();
        }
    }

    /** Where a damaged database goes. */
    Path damaged(Path file) throws IOException {
        PrivateFiles.createFolders(folder);
        return folder.resolve("damaged-" + LocalDateTime.now().format(STAMP) + "-" + file.getFileName());
    }

    private void prune(String kind, long keep) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> old = files.filter(file -> name(file).startsWith(kind))
                    .sorted(Comparator.comparing(Backups::name).reversed()).skip(keep).toList();
            for (Path file : old) {
                Files.delete(file);
            }
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static java.nio.file.attribute.FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return java.nio.file.attribute.FileTime.fromMillis(0);
        }
    }
}
