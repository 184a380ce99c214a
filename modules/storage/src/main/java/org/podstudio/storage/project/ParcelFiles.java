package org.podstudio.storage.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.FailurePoint;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Durability;
import org.podstudio.storage.db.Folding;
import org.podstudio.storage.files.FileProblems;
import org.podstudio.storage.files.FinalMove;

/** What happens to the files of parcels on the disk: moved to their reserved names, or taken away again. */
final class ParcelFiles {
    private static final Logger LOG = Logger.getLogger(ParcelFiles.class.getName());

    private final Path root;
    private final Database database;

    ParcelFiles(Path root, Database database) {
        this.root = root;
        this.database = database;
    }

    /** Finds another name for a parcel. */
    interface Renaming {
        String another(Parcel parcel) throws StudioException;
    }

    /** @param renaming for those whose name somebody outside has taken meanwhile */
    void move(List<Parcel> parcels, Renaming renaming) throws StudioException {
        Set<Path> folders = new LinkedHashSet<>();
        for (Parcel parcel : parcels) {
            Path staged = parcel.file.staged();
            if (staged == null || parcel.path == null) {
                continue;
            }
            Path target = root.resolve(parcel.path);
            try {
                if (!folders.contains(target.getParent())) { // it held another file of this batch a moment ago
                    createFolders(target.getParent(), folders);
                }
                PrivateFiles.restrict(staged);
                if (parcel.healed != null && emptied(target)) {
                    Files.delete(target);
                }
                while (!FinalMove.tryMove(staged, target)) {
                    target = root.resolve(renaming.another(parcel));
                }
                parcel.moved = true;
                folders.add(target.getParent());
            } catch (IOException e) {
                throw FileProblems.of("The file " + target.getFileName() + " was not added.", target, e);
            }
            FailurePoint.reached("publish.renamed");
        }
        for (Path folder : folders) {
            try {
                PrivateFiles.sync(folder);
            } catch (IOException e) {
                throw FileProblems.of("The files in " + folder.getFileName() + " were not added.", folder, e);
            }
        }
    }

    /** Whether nothing is left of what the file held: no asset was ever empty, so it is as good as lost. */
    static boolean emptied(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && file.toFile().length() == 0;
    }

    /** Makes the folders and remembers the parents of new ones: they need syncing too. */
    private static void createFolders(Path folder, Set<Path> toSync) throws IOException {
        for (Path parent = folder; !Files.isDirectory(parent); parent = parent.getParent()) {
            toSync.add(parent.getParent());
        }
        toSync.removeIf(path -> path == null);
        PrivateFiles.createFolders(folder);
        toSync.removeIf(path -> !Files.isDirectory(path));
    }

    /** Staged duplicates, and moved files that lost the race for their content; their reservation ends last. */
    void removeLeftovers(List<Parcel> parcels) throws StudioException {
        for (Parcel parcel : parcels) {
            Path staged = parcel.file.staged();
            if ((parcel.existing != null || parcel.leftOver) && staged != null) {
                remove(parcel, staged);
            }
        }
    }

    /** @param cause why; it gets what fails now */
    void takeBack(List<Parcel> parcels, Exception cause) {
        for (Parcel parcel : parcels) {
            Path staged = parcel.file.staged();
            if (staged != null) {
                try {
                    remove(parcel, staged);
                } catch (StudioException | RuntimeException e) {
                    cause.addSuppressed(e);
                }
            }
        }
    }

    private void remove(Parcel parcel, Path staged) throws StudioException {
        try {
            Files.deleteIfExists(staged);
            if (parcel.moved && parcel.path != null) {
                Files.deleteIfExists(root.resolve(parcel.path));
            }
        } catch (IOException e) {
            // The reservation stays, so the next open tries again.
            LOG.log(Level.WARNING, "A file that was not added stays for now: " + parcel.path, e);
            return;
        }
        String reserved = parcel.path;
        if (reserved != null) {
            database.change(Durability.PROCESS_DEATH, sql -> ReservationMapper.delete(sql, Folding.path(reserved)));
        }
    }
}
