package org.podstudio.storage.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Gives a finished file its final name and never replaces what has that name. */
public final class FinalMove {
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
            return rename(staged, target); // FAT and some network drives have no links
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
