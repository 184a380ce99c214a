package org.podstudio.storage.project;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.podstudio.storage.asset.AssetInserts;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Folding;

/** Files in {@code Library/} and {@code Work/} that no asset has. */
final class Strays {
    private Strays() {}

    static List<Path> find(Path root, Database database) throws IOException {
        Set<String> known = new HashSet<>(database.read(sql -> new AssetInserts(database.engine()).pathKeys(sql)));
        database.read(sql -> sql.mapper(ReservationMapper.class).all()).forEach(row -> known.add(row.pathKey()));
        List<Path> strays = new ArrayList<>();
        for (String folder : List.of("Library", "Work")) {
            for (Path file : filesIn(root.resolve(folder), Session.staging(root))) {
                if (!known.contains(Folding.path(ProjectPaths.stored(root, file)))) {
                    strays.add(file);
                }
            }
        }
        return strays;
    }

    private static List<Path> filesIn(Path folder, Path staging) throws IOException {
        List<Path> files = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return directory.equals(staging) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(null);
        return files;
    }
}
