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
import org.podstudio.storage.files.FinalMove;

/** Files in {@code Library/} and {@code Work/} that no asset has. */
final class Strays {
    /** Folders in {@code Work/} for what belongs to an asset without being one: an operation's masks, posters, waveforms. */
    private static final List<String> COMPANIONS = List.of("masks", "posters", "waveforms");

    private Strays() {}

    static List<Path> find(Path root, Database database) throws IOException {
        Set<String> known = new HashSet<>(database.read(sql -> new AssetInserts(database.engine()).pathKeys(sql)));
        database.read(sql -> sql.mapper(ReservationMapper.class).all()).forEach(row -> known.add(row.pathKey()));
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("Library", "Work")) {
            files.addAll(filesIn(root.resolve(folder), passedOver(root)));
        }
        // What a sidecar tells of may itself be a stray: then they go back into the project together.
        Set<String> stems = new HashSet<>();
        known.forEach(path -> stems.add(stem(path)));
        files.stream().map(file -> Folding.path(ProjectPaths.stored(root, file))).filter(path -> !path.endsWith(".xmp")).forEach(path -> stems.add(stem(path)));
        List<Path> strays = new ArrayList<>();
        for (Path file : files) {
            String path = ProjectPaths.stored(root, file);
            if (!known.contains(Folding.path(path)) && !isSidecar(Folding.path(path), stems) && !cameMeanwhile(database, path)
                    && !(FinalMove.isGrowing(file) && onItsWay(root, database, file))) {
                strays.add(file);
            }
        }
        return strays;
    }

    /** {@code x.png.xmp} or {@code x.xmp} beside {@code x.png}. */
    private static boolean isSidecar(String path, Set<String> stems) {
        String file = stem(path);
        return path.endsWith(".xmp") && (stems.contains(file) || stems.contains(stem(file)));
    }

    /** The path without its extension. */
    private static String stem(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
    }

    private static Set<Path> passedOver(Path root) {
        Set<Path> folders = new HashSet<>();
        folders.add(Session.staging(root));
        folders.add(root.resolve("Work").resolve(".kept")); // Project.keptFolder
        folders.add(root.resolve("Work").resolve(".drafts")); // Project.draftsFolder
        COMPANIONS.forEach(name -> folders.add(root.resolve("Work").resolve(name)));
        return folders;
    }

    /**
     * Another process may be importing. A file is reserved before it appears and until its row is committed, so asking for
     * the reservation first and the row second cannot miss both.
     */
    private static boolean cameMeanwhile(Database database, String path) {
        return database.read(sql -> sql.mapper(ReservationMapper.class).holders(Folding.path(path)) > 0)
                || database.read(sql -> new AssetInserts(database.engine()).pathTaken(sql, path));
    }

    /** The copy of a file that is moving onto another disk in this very moment. */
    private static boolean onItsWay(Path root, Database database, Path file) {
        List<String> promised = database.read(sql -> sql.mapper(ReservationMapper.class).promised());
        return !Files.exists(file) || promised.stream().anyMatch(path -> FinalMove.growing(root.resolve(path)).equals(file));
    }

    private static List<Path> filesIn(Path folder, Set<Path> passedOver) throws IOException {
        List<Path> files = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        Path real = folder.toRealPath(); // the folder itself may be a link to another disk
        Files.walkFileTree(real, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return passedOver.contains(folder.resolve(real.relativize(directory))) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(folder.resolve(real.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(null);
        return files;
    }
}
