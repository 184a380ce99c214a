package org.podstudio.library.relink;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.podstudio.core.api.file.Sha256;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.JobContext;

/** The files that could be those of missing assets: in the project's own folders and in one of the user's, by size. */
final class Search {
    /** Where the studio puts files of assets. Packs, previews and the trash hold copies that are no asset's file. */
    private static final List<String> OWN = List.of("Library", "Work", "Strays");

    private final Project project;
    private final JobContext context;
    private final Map<Long, List<Path>> bySize = new HashMap<>();
    private final Map<Path, String> hashes = new HashMap<>();
    private final Set<Path> taken = new LinkedHashSet<>();
    private long seen;

    Search(Project project, JobContext context) {
        this.project = project;
        this.context = context;
    }

    void ownFolders() throws IOException, CancelledException {
        for (String name : OWN) {
            walk(project.root().resolve(name));
        }
    }

    /** A folder of the user's; if the project lies in it, only those of its folders that hold assets are entered. */
    void walk(Path folder) throws IOException, CancelledException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        CancelledException[] stopped = new CancelledException[1];
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                boolean foreign = directory.getParent() != null && directory.getParent().equals(project.root())
                        && !OWN.contains(directory.getFileName().toString());
                boolean staging = directory.equals(project.root().resolve("Work").resolve(".staging"));
                return foreign || staging ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && attributes.size() > 0) {
                    List<Path> same = bySize.computeIfAbsent(attributes.size(), size -> new ArrayList<>(1));
                    if (!same.contains(file)) {
                        same.add(file);
                    }
                }
                return step();
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                context.log("not looked at: " + file + ": " + e.getMessage());
                return step();
            }

            private FileVisitResult step() {
                try {
                    context.step(++seen, 0, Progress.Unit.ITEMS, "Looking for files");
                    return FileVisitResult.CONTINUE;
                } catch (CancelledException e) {
                    stopped[0] = e;
                    return FileVisitResult.TERMINATE;
                }
            }
        });
        if (stopped[0] != null) {
            throw stopped[0];
        }
    }

    /** Files of that size which are no asset's. */
    List<Path> ofSize(long bytes) {
        List<Path> free = new ArrayList<>();
        for (Path file : bySize.getOrDefault(bytes, List.of())) {
            if (free(file)) {
                free.add(file);
            }
        }
        return free;
    }

    /** Every file that is no asset's. */
    List<Path> all() {
        return bySize.values().stream().flatMap(List::stream).filter(this::free).sorted().toList();
    }

    boolean free(Path file) {
        return !taken.contains(file) && project.assets().findByPath(project.stored(file)).isEmpty();
    }

    void take(Path file) {
        taken.add(file);
    }

    /** SHA-256, read once; empty text for a file that cannot be read, which no asset has. */
    String hash(Path file) throws CancelledException {
        String known = hashes.get(file);
        if (known == null) {
            try {
                known = Sha256.of(file, bytes -> context.step(0, 0, Progress.Unit.BYTES, "Comparing " + file.getFileName()));
            } catch (IOException e) {
                context.log("not read: " + file + ": " + e.getMessage());
                known = "";
            }
            hashes.put(file, known);
        }
        return known;
    }

    /** Whether it is there, has that size, and is a file. */
    static boolean isFile(Path file, long bytes) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) == bytes;
        } catch (IOException e) {
            return false; // gone meanwhile
        }
    }
}
