package org.podstudio.packbuilder.build;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.FailurePoint;
import org.podstudio.core.api.project.Project;
import org.podstudio.packbuilder.ByteMeter;

/** Moves a finished pack to its final names, or finds that the very same one is there already. */
final class Destination {
    /** Where a pack is. @param identical it was there before, byte for byte */
    record Place(Path dir, @Nullable Path zip, boolean identical) {}

    private enum State {
        FREE,
        SAME,
        OTHER
    }

    private final Project project;
    private final JobId job;
    private final Path parent;
    private final String name;

    /** @param name of the folder, and without its ending of the ZIP; {@code _1}, {@code _2}… is added when others have it */
    Destination(Project project, JobId job, Path parent, String name) {
        this.project = project;
        this.job = job;
        this.parent = parent;
        this.name = name;
    }

    Place settle(PackFolder folder, @Nullable Path zip, ByteMeter meter) throws IOException, StudioException, CancelledException {
        for (int n = 0; ; n++) {
            String candidate = n == 0 ? name : name + "_" + n;
            Path dir = parent.resolve(candidate);
            Path archive = zip == null ? null : parent.resolve(candidate + ".zip");
            State ofDir = Files.exists(dir, LinkOption.NOFOLLOW_LINKS) ? stateOf(folder, dir, meter) : State.FREE;
            State ofZip = archive == null || ofDir == State.OTHER ? State.SAME : stateOf(zip, archive);
            if (ofDir == State.OTHER || ofZip == State.OTHER) {
                continue;
            }
            if (ofDir == State.SAME && ofZip == State.SAME) {
                return new Place(dir, archive, true);
            }
            List<Path> targets = new ArrayList<>();
            if (ofDir == State.FREE) {
                targets.add(dir);
            }
            if (ofZip == State.FREE && archive != null) {
                targets.add(archive);
            }
            if (move(folder.root(), dir, zip, targets)) {
                return new Place(dir, archive, false);
            }
        }
    }

    /** @return false when another process was quicker with this name */
    private boolean move(Path folder, Path dir, @Nullable Path zip, List<Path> targets) throws IOException, StudioException {
        try {
            project.publisher().reserve(job, targets);
        } catch (StudioException e) {
            if (e.problem().code().equals("already-exists")) {
                return false;
            }
            throw e;
        }
        List<Path> moved = new ArrayList<>();
        try {
            for (Path target : targets) {
                Files.move(target.equals(dir) ? folder : zip, target);
                moved.add(target);
                FailurePoint.reached("pack.renamed");
            }
            PrivateFiles.sync(parent);
            return true;
        } catch (FileAlreadyExistsException e) {
            takeBack(folder, dir, zip, moved);
            return false;
        } catch (IOException | RuntimeException e) {
            takeBack(folder, dir, zip, moved);
            throw e;
        }
    }

    private static void takeBack(Path folder, Path dir, @Nullable Path zip, List<Path> moved) throws IOException {
        for (Path target : moved) {
            Files.move(target, target.equals(dir) ? folder : zip);
        }
    }

    private static State stateOf(Path ours, Path there) throws IOException {
        if (!Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
            return State.FREE;
        }
        return Files.isRegularFile(there, LinkOption.NOFOLLOW_LINKS) && Files.mismatch(ours, there) < 0 ? State.SAME : State.OTHER;
    }

    private static State stateOf(PackFolder ours, Path there, ByteMeter meter) throws IOException, CancelledException {
        if (!Files.isDirectory(there, LinkOption.NOFOLLOW_LINKS)) {
            return State.OTHER;
        }
        try (Stream<Path> all = Files.walk(there)) {
            if (all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)).count() != ours.files().size()) {
                return State.OTHER;
            }
        }
        for (PackedFile file : ours.files()) {
            meter.add(0);
            if (stateOf(ours.file(file.path()), there.resolve(file.path())) != State.SAME) {
                return State.OTHER;
            }
        }
        return State.SAME;
    }
}
