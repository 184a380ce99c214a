package org.podstudio.library.imports;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.podstudio.core.api.asset.AssetSource;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.watch.UnfinishedNames;
import org.podstudio.core.spi.JobContext;

/** Finds the files below what was named, in order of name; opens none of them. */
final class FileWalk {
    private static final String ITSELF = "it is the project itself";

    private final boolean recursive;
    /** What the watcher names is as if it had been met in a walk. */
    private final boolean byUser;
    private final Path project;
    private final ImportReport report;
    private final JobContext context;
    private long seen;

    /** @param project its folder is never walked: it would import itself */
    FileWalk(ImportSettings settings, Path project, ImportReport report, JobContext context) {
        recursive = settings.recursive();
        byUser = settings.source() == AssetSource.IMPORTED;
        this.project = project;
        this.report = report;
        this.context = context;
    }

    /** @param found told each regular file */
    void named(Path path, Consumer<Candidate.OnDisk> found) throws CancelledException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class); // follows a link: it was named
            if (attributes.isDirectory()) {
                walk(path, found);
            } else if (attributes.isRegularFile()) {
                found.accept(new Candidate.OnDisk(path, attributes.size(), byUser));
            } else {
                report.failed(ShownNames.path(path), FileProblems.special(ShownNames.path(path)));
            }
        } catch (IOException e) {
            report.failed(ShownNames.path(path), FileProblems.of(e, ShownNames.path(path)));
        }
    }

    private void walk(Path root, Consumer<Candidate.OnDisk> found) throws CancelledException, IOException {
        Path real = root.toRealPath();
        Path own = Files.exists(project) ? project.toRealPath() : project;
        if (real.equals(own)) {
            report.skipped(ShownNames.path(root), ITSELF);
            return;
        }
        Deque<Path> folders = new ArrayDeque<>(List.of(root));
        while (!folders.isEmpty()) {
            Path folder = folders.removeFirst();
            List<Path> inside = new ArrayList<>();
            for (Path child : children(folder)) {
                context.step(0, 0, Progress.Unit.ITEMS, "Looking for files, " + ++seen + " so far");
                if (isFolder(child)) {
                    inside.add(child);
                } else {
                    file(child, real, found);
                }
            }
            // Folders below a real one are real: links are not entered.
            inside.removeIf(child -> left(child, real.resolve(root.relativize(child)).equals(own)));
            inside.reversed().forEach(folders::addFirst);
        }
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Says so once per folder that is not entered. */
    private boolean left(Path folder, boolean itself) {
        if (itself) {
            report.skipped(ShownNames.path(folder), ITSELF);
            return true;
        }
        return !recursive; // the user did not ask for what is in there: nothing to report
    }

    private List<Path> children(Path folder) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        } catch (IOException e) {
            report.failed(ShownNames.path(folder), FileProblems.of(e, ShownNames.path(folder)));
        } catch (DirectoryIteratorException e) {
            report.failed(ShownNames.path(folder), FileProblems.of(e.getCause(), ShownNames.path(folder)));
        }
        children.sort(Comparator.comparing(Path::toString).thenComparing(Comparator.naturalOrder()));
        return children;
    }

    private void file(Path file, Path root, Consumer<Candidate.OnDisk> found) {
        String name = file.getFileName().toString();
        if (UnfinishedNames.partial(name)) {
            report.skipped(ShownNames.path(file), "a partial download or temporary file");
        } else if (UnfinishedNames.system(name)) {
            report.skipped(ShownNames.path(file), "a file of the system");
        } else {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (attributes.isRegularFile()) {
                    found.accept(new Candidate.OnDisk(file, attributes.size(), false));
                } else if (attributes.isSymbolicLink()) {
                    link(file, root, found);
                } else {
                    report.skipped(ShownNames.path(file), "a pipe, socket or device");
                }
            } catch (IOException e) {
                report.failed(ShownNames.path(file), FileProblems.of(e, ShownNames.path(file)));
            }
        }
    }

    private void link(Path link, Path root, Consumer<Candidate.OnDisk> found) {
        try {
            Path target = link.toRealPath();
            if (!target.startsWith(root)) {
                report.skipped(ShownNames.path(link), "a link that leaves the folder");
            } else if (Files.isDirectory(target)) {
                report.skipped(ShownNames.path(link), "a link to a folder");
            } else if (Files.isRegularFile(target)) {
                found.accept(new Candidate.OnDisk(link, Files.size(target), false));
            } else {
                report.skipped(ShownNames.path(link), "a link to a pipe, socket or device");
            }
        } catch (IOException e) {
            report.skipped(ShownNames.path(link), "a link that leads nowhere");
        }
    }
}
