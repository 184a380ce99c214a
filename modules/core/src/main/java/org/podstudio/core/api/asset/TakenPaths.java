package org.podstudio.core.api.asset;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.podstudio.core.api.project.Project;

/**
 * Whether something has a path in the project, a file or an asset whose file is missing: what a {@link RenamePlan} asks. Each folder is
 * read once, because a batch asks for thousands of names in few folders. Blocks on disk and database; for one thread.
 */
public final class TakenPaths implements Predicate<String> {
    private final Project project;
    private final Map<Path, Set<String>> folders = new HashMap<>();

    public TakenPaths(Project project) {
        this.project = project;
    }

    @Override
    public boolean test(String path) {
        Path file = project.root().resolve(path);
        return folders.computeIfAbsent(file.getParent(), TakenPaths::names).contains(RenamePlan.key(String.valueOf(file.getFileName())))
                || project.assets().findByPath(path).isPresent();
    }

    private static Set<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        Set<String> names = new HashSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            files.forEach(file -> names.add(RenamePlan.key(String.valueOf(file.getFileName()))));
        } catch (IOException e) {
            return Set.of(); // renaming itself looks again, and tells
        }
        return names;
    }
}
