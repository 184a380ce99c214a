package org.podstudio.jobs;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;

/**
 * Finished parts of jobs that broke off, each job's in a folder named after it. A folder changes its owner by one rename, so of two
 * jobs that want to go on only one gets it. Kept as long as its job waits, runs or has failed, and not for ever.
 */
final class KeptWork {
    private static final Logger LOG = Logger.getLogger(KeptWork.class.getName());

    /** Who has not tried again by then will not. */
    private static final Duration LONGEST = Duration.ofDays(30);

    private KeptWork() {}

    /** The job's own folder, made on first use. Asks no database. */
    static Path folder(Project project, JobId job) throws StudioException {
        Path folder = project.keptFolder().resolve(job.toString());
        try {
            return PrivateFiles.createFolders(folder);
        } catch (IOException e) {
            throw new StudioException(new Problem("file-unwritable", "The job cannot start.",
                    "Its folder " + folder + " cannot be made: " + e.getMessage() + ".", "Make the project's folder writable, then try again."), e);
        }
    }

    static boolean any(Project project, JobId job) {
        return Files.isDirectory(project.keptFolder().resolve(job.toString()), LinkOption.NOFOLLOW_LINKS);
    }

    /** Before a job runs: takes over what a failed job of the same kind, settings and inputs left. Removes what nobody can use. */
    static void takeOver(Project project, Job job, Instant now) {
        if (!Files.isDirectory(project.keptFolder())) {
            return;
        }
        sweep(project, now);
        if (any(project, job.id())) {
            return;
        }
        for (Job other : owners(project)) {
            boolean same = other.state() instanceof JobState.Failed && other.kind().equals(job.kind())
                    && other.inputs().equals(job.inputs()) && other.params().equals(job.params());
            if (same && moved(project, other.id(), job.id())) {
                return;
            }
        }
    }

    private static boolean moved(Project project, JobId from, JobId to) {
        Path folder = project.keptFolder();
        try {
            Files.move(folder.resolve(from.toString()), folder.resolve(to.toString()), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (NoSuchFileException e) {
            return false; // another job was quicker
        } catch (IOException e) {
            LOG.log(Level.WARNING, "what job " + from + " left is not used", e);
            return false;
        }
    }

    /** Removes what no job can go on with: its job is gone, has succeeded or was canceled, or failed long ago. */
    static void sweep(Project project, Instant now) {
        for (Path folder : folders(project)) {
            try {
                Optional<Job> owner = owner(project, folder);
                boolean ended = owner.isEmpty() || owner.get().state().terminal() && !(owner.get().state() instanceof JobState.Failed);
                if (ended || Files.getLastModifiedTime(folder).toInstant().isBefore(now.minus(LONGEST))) {
                    PrivateFiles.deleteTree(folder);
                }
            } catch (NoSuchFileException e) {
                continue; // its new owner has it
            } catch (IOException e) {
                LOG.log(Level.WARNING, "a folder of kept work was not removed", e);
            }
        }
    }

    /** The job is about to be canceled. One that another process runs ends there, and drops it there. */
    static void dropIfWaiting(Project project, JobId job) {
        if (any(project, job) && project.jobs().find(job).map(found -> found.state() instanceof JobState.Queued).orElse(false)) {
            drop(project, job);
        }
    }

    /** The job needs it no longer. */
    static void drop(Project project, JobId job) {
        try {
            PrivateFiles.deleteTree(project.keptFolder().resolve(job.toString()));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the kept work of job " + job + " was not removed", e); // the next sweep tries again
        }
    }

    private static List<Job> owners(Project project) {
        return folders(project).stream().map(folder -> owner(project, folder)).flatMap(Optional::stream).toList();
    }

    private static Optional<Job> owner(Project project, Path folder) {
        try {
            return project.jobs().find(JobId.of(folder.getFileName().toString()));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no job has such a name
        }
    }

    private static List<Path> folders(Project project) {
        List<Path> folders = new ArrayList<>();
        if (Files.isDirectory(project.keptFolder())) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(project.keptFolder())) {
                all.forEach(folders::add);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "kept work cannot be listed", e);
            }
        }
        return folders;
    }
}
