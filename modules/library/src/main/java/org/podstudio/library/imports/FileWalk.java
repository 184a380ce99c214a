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
import java.util.Map;
import java.util.Optional;
import org.podstudio.core.api.asset.AssetSource;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.watch.UnfinishedNames;
import org.podstudio.core.spi.JobContext;

/** Finds the files below what was named, in order of name; opens none of them. */
final class FileWalk {
    private static final String ITSELF = "it is the project itself";
    private static final String PARTIAL = "a partial download or temporary file";

    /** Begins with the word that scripts look for. */
    static final String PLACEHOLDER = "placeholder: its content is in the cloud only; --hydrate fetches it";

    private final boolean recursive;
    /** What the watcher names is as if it had been met in a walk. */
    private final boolean byUser;
    private final Placeholders placeholders;
    private final FolderCompanions companions;
    private final Path project;
    private final Finds finds;
    private final JobContext context;
    private long seen;

    /** @param project its folder is never walked: it would import itself */
    FileWalk(ImportSettings settings, Placeholders placeholders, Path project, Finds finds, JobContext context) {
        recursive = settings.recursive();
        byUser = settings.source() == AssetSource.IMPORTED;
        this.placeholders = settings.hydrate() ? file -> false : placeholders;
        this.companions = new FolderCompanions();
        this.project = project;
        this.finds = finds;
        this.context = context;
    }

    /** All of them; an origin that is gone in the middle is reported once, and the next one goes on. */
    void named(List<Path> paths) throws StudioException, CancelledException, IOException {
        Map<Path, List<Path>> told = companions.amongNamed(paths);
        for (Path path : paths) {
            try {
                List<Path> of = told.get(path);
                if (of != null && Files.isRegularFile(path)) {
                    finds.skipped(ShownNames.path(path), FolderCompanions.reason(of));
                } else {
                    named(path);
                }
            } catch (Finds.SourceGone e) {
                finds.failed(ShownNames.path(path), FileProblems.sourceGone(ShownNames.path(path)));
            }
        }
    }

    private void named(Path path) throws StudioException, CancelledException, IOException, Finds.SourceGone {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(path, BasicFileAttributes.class); // follows a link: it was named
        } catch (IOException e) {
            finds.failed(ShownNames.path(path), FileProblems.of(e, ShownNames.path(path)));
            return;
        }
        if (attributes.isDirectory()) {
            walk(path);
        } else if (!attributes.isRegularFile()) {
            finds.failed(ShownNames.path(path), FileProblems.special(ShownNames.path(path)));
        } else if (isPlaceholder(path)) {
            finds.skipped(ShownNames.path(path), PLACEHOLDER);
        } else {
            finds.candidate(new Candidate.OnDisk(path, attributes.size(), byUser, companions.beside(path), path));
        }
    }

    private void walk(Path root) throws StudioException, CancelledException, IOException, Finds.SourceGone {
        Path real;
        Path own;
        try {
            real = root.toRealPath();
            own = Files.exists(project) ? project.toRealPath() : project;
        } catch (IOException e) {
            finds.failed(ShownNames.path(root), FileProblems.of(e, ShownNames.path(root)));
            return;
        }
        if (real.equals(own)) {
            finds.skipped(ShownNames.path(root), ITSELF);
            return;
        }
        Deque<Path> folders = new ArrayDeque<>(List.of(root));
        while (!folders.isEmpty()) {
            Path folder = folders.removeFirst();
            List<Path> inside = new ArrayList<>();
            List<Path> children = children(folder, root);
            FolderCompanions.Pairs pairs = companions.in(children);
            for (Path child : children) {
                context.step(0, 0, Progress.Unit.ITEMS, "Looking for files, " + ++seen + " so far");
                Optional<BasicFileAttributes> attributes = attributes(child, root);
                if (attributes.isPresent() && attributes.get().isDirectory()) {
                    inside.add(child);
                } else if (attributes.isPresent()) {
                    file(child, attributes.get(), root, real, pairs);
                }
            }
            // Folders below a real one are real: links are not entered.
            inside.removeIf(child -> left(child, real.resolve(root.relativize(child)).equals(own)));
            inside.reversed().forEach(folders::addFirst);
        }
    }

    /** Of the file itself, not of what it may link to; empty when it cannot be looked at, which is reported. */
    private Optional<BasicFileAttributes> attributes(Path file, Path root) throws Finds.SourceGone {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            if (!Files.exists(root)) {
                throw new Finds.SourceGone();
            }
            if (UnfinishedNames.partial(file.getFileName().toString())) {
                finds.skipped(ShownNames.path(file), PARTIAL); // whoever fetches it has just given it its name
            } else {
                finds.failed(ShownNames.path(file), FileProblems.of(e, ShownNames.path(file)));
            }
            return Optional.empty();
        }
    }

    /** Says so once per folder that is not entered. */
    private boolean left(Path folder, boolean itself) {
        if (itself) {
            finds.skipped(ShownNames.path(folder), ITSELF);
            return true;
        }
        return !recursive; // the user did not ask for what is in there: nothing to report
    }

    private List<Path> children(Path folder, Path root) throws Finds.SourceGone {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        } catch (IOException | DirectoryIteratorException e) {
            if (!Files.exists(root)) {
                throw new Finds.SourceGone();
            }
            IOException cause = e instanceof DirectoryIteratorException iterating ? iterating.getCause() : (IOException) e;
            finds.failed(ShownNames.path(folder), FileProblems.of(cause, ShownNames.path(folder)));
        }
        children.sort(Comparator.comparing(Path::toString).thenComparing(Comparator.naturalOrder()));
        return children;
    }

    private boolean isPlaceholder(Path file) {
        try {
            return placeholders.isPlaceholder(file);
        } catch (IOException e) {
            return false; // reading it will tell what is wrong
        }
    }

    private void file(Path file, BasicFileAttributes attributes, Path root, Path real, FolderCompanions.Pairs pairs)
            throws StudioException, CancelledException, IOException, Finds.SourceGone {
        String name = file.getFileName().toString();
        if (Placeholders.byName(file) && isPlaceholder(file)) {
            finds.skipped(ShownNames.path(file), PLACEHOLDER);
        } else if (UnfinishedNames.partial(name)) {
            finds.skipped(ShownNames.path(file), PARTIAL);
        } else if (UnfinishedNames.system(name)) {
            finds.skipped(ShownNames.path(file), "a file of the system");
        } else if (pairs.tellsOf(file) != null) {
            finds.skipped(ShownNames.path(file), FolderCompanions.reason(pairs.tellsOf(file)));
        } else if (attributes.isSymbolicLink()) {
            link(file, root, real, pairs);
        } else if (!attributes.isRegularFile()) {
            finds.skipped(ShownNames.path(file), "a pipe, socket or device");
        } else if (isPlaceholder(file)) {
            finds.skipped(ShownNames.path(file), PLACEHOLDER);
        } else {
            finds.candidate(new Candidate.OnDisk(file, attributes.size(), false, pairs.of(file), root));
        }
    }

    private void link(Path link, Path root, Path real, FolderCompanions.Pairs pairs)
            throws StudioException, CancelledException, IOException, Finds.SourceGone {
        Path target;
        long size;
        try {
            target = link.toRealPath();
            size = Files.size(target);
        } catch (IOException e) {
            finds.skipped(ShownNames.path(link), "a link that leads nowhere");
            return;
        }
        if (!target.startsWith(real)) {
            finds.skipped(ShownNames.path(link), "a link that leaves the folder");
        } else if (Files.isDirectory(target)) {
            finds.skipped(ShownNames.path(link), "a link to a folder");
        } else if (!Files.isRegularFile(target)) {
            finds.skipped(ShownNames.path(link), "a link to a pipe, socket or device");
        } else if (isPlaceholder(target)) {
            finds.skipped(ShownNames.path(link), PLACEHOLDER);
        } else {
            finds.candidate(new Candidate.OnDisk(link, size, false, pairs.of(link), root));
        }
    }
}
