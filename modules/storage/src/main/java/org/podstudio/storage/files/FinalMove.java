package org.podstudio.storage.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.project.FailurePoint;

/**
 * Gives a finished file its final name and never replaces what has that name. Onto another file system, as when {@code Library}
 * is a link to a bigger disk, it is copied beside the final name first, so that no half file ever has it.
 */
public final class FinalMove {
    private static final String GROWING = ".podstudio-";

    private FinalMove() {}

    /** @return false when something has the name already */
    public static boolean tryMove(Path staged, Path target) throws IOException {
        try {
            // A second name, then the first is taken away: unlike rename(2) this never replaces a file.
            Files.createLink(target, staged);
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (UnsupportedOperationException e) {
            return rename(staged, target);
        } catch (FileSystemException e) {
            if (!Files.isRegularFile(staged, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
            return sameDisk(staged, target.toAbsolutePath().getParent())
                    ? rename(staged, target) // FAT and some network drives have no links
                    : copy(staged, target);
        }
        Files.delete(staged);
        return true;
    }

    /** Where a copy onto another file system grows; short, and of the final name, so that recovery finds it. */
    public static Path growing(Path target) {
        byte[] name = String.valueOf(target.getFileName()).getBytes(StandardCharsets.UTF_8);
        return target.resolveSibling(GROWING + UUID.nameUUIDFromBytes(name) + ".part");
    }

    /** Whether a file has the name of such a copy. */
    public static boolean isGrowing(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(GROWING) && name.endsWith(".part");
    }

    private static boolean sameDisk(Path staged, Path folder) throws IOException {
        return Files.getFileStore(staged).equals(Files.getFileStore(folder));
    }

    private static boolean copy(Path staged, Path target) throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Path growing = growing(target);
        try {
            Files.copy(staged, growing, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            PrivateFiles.syncFile(growing);
            FailurePoint.reached("publish.copied");
            if (!tryMove(growing, target)) {
                return false;
            }
        } finally {
            Files.deleteIfExists(growing);
        }
        Files.delete(staged);
        return true;
    }

    private static boolean rename(Path staged, Path target) throws IOException {
        try {
            Files.move(staged, target);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }
}
