package org.podstudio.core.api.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The folders in a project's folder that PODStudio itself fills. What lies in them is never a source: moved away it would be
 * missing there, and watched it would come in again and again. Folders of the user's own beside them are none of these.
 */
public final class OwnFolders {
    private static final List<String> NAMES = List.of("Library", "Work", "Packs", "Cache", "Logs", "Backups", "Strays", "Trash");

    private final Path root;

    /** @param root of the project; it need not exist */
    public OwnFolders(Path root) {
        this.root = real(root);
    }

    /** Whether it is the project's folder, by whatever links it is reached. Blocks; a missing path is itself. */
    public boolean isProject(Path path) {
        return real(path).equals(root);
    }

    /** Whether it is one of these folders or lies in one, by whatever links it is reached. Blocks; a missing path is itself. */
    public boolean hold(Path path) {
        Path real = real(path);
        return real.startsWith(root) && !real.equals(root) && NAMES.contains(real.getName(root.getNameCount()).toString());
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize(); // not there, or not ours to see
        }
    }
}
