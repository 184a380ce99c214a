package org.podstudio.watcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.RequestProcessor;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.ProjectClosedException;
import org.podstudio.core.api.watch.WatchedFolder;

/** Imports for the watcher: one job at a time, so that what arrives meanwhile gathers into the next. */
final class Imports {
    private static final Logger LOG = Logger.getLogger(Imports.class.getName());

    /** After these a file is tried again as soon as it changes, or at the next start. */
    private static final Set<String> FOR_NOW = Set.of("file-changing", "file-unreadable", "disk-full");

    private final Project project;
    private final JobQueue queue;
    private final Ledger ledger;
    private final WatchLog log;
    private final Consumer<Job> imported;
    private final Consumer<Problem> troubles;
    private final RequestProcessor waiting = new RequestProcessor("PODStudio watcher imports", 1);
    /** Files of the job that runs; empty when none does. */
    private final Map<Path, FileState> running = new ConcurrentHashMap<>();

    Imports(Project project, JobQueue queue, Ledger ledger, WatchLog log, Consumer<Job> imported, Consumer<Problem> troubles) {
        this.project = project;
        this.queue = queue;
        this.ledger = ledger;
        this.log = log;
        this.imported = imported;
        this.troubles = troubles;
    }

    boolean isRunning(Path file, FileState state) {
        return state.equals(running.get(file));
    }

    /** @return false when one runs already, or it could not be started: ask again later */
    boolean start(WatchedFolder folder, Map<Path, FileState> files) {
        if (!running.isEmpty()) {
            return false;
        }
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("paths", files.keySet().stream().map(Imports::text).toList());
        settings.put("mode", folder.mode());
        settings.put("theme", folder.theme());
        settings.put("tags", folder.tags());
        settings.put("source", "watched");
        try {
            Job job = queue.submit(project, new JobRequest("import", settings, List.of()), JobQueue.Force.NO).getFirst();
            running.putAll(files);
            log.line("importing " + files.size() + " files from " + folder.folder() + ", job " + job.id());
            waiting.post(() -> finish(job));
            return true;
        } catch (StudioException e) {
            log.line("no import: " + e.problem().code() + " " + e.problem().why());
            troubles.accept(e.problem());
            files.clear(); // tried again when they change, or at the next start
            return false;
        }
    }

    private void finish(Job started) {
        try {
            Job job = queue.await(project, started.id());
            record(job);
            imported.accept(job);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ProjectClosedException e) {
            LOG.log(Level.FINE, "the project was closed before the import's end was heard", e);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "the end of an import was not dealt with", e);
            log.line("mistake: " + e);
        } finally {
            running.clear();
        }
    }

    /** What a job that ended well has decided needs no second look, failures for good included. */
    private void record(Job job) {
        log.line("import " + job.id() + " " + job.state().wire() + ": " + count(job, "imported") + " imported, " + count(job, "duplicates")
                + " duplicates, " + count(job, "failed") + " failed");
        if (!(job.state() instanceof JobState.Success)) {
            if (job.state() instanceof JobState.Failed failed) {
                troubles.accept(failed.problem());
            }
            return;
        }
        Set<String> later = new HashSet<>();
        if (job.facts().get("failed") instanceof List<?> failed) {
            for (Object one : failed) {
                if (one instanceof Map<?, ?> file && file.get("error") instanceof Map<?, ?> error && FOR_NOW.contains(error.get("code"))) {
                    later.add(String.valueOf(file.get("path")));
                }
            }
        }
        List<Arrivals.Complete> done = new ArrayList<>();
        running.forEach((file, state) -> {
            if (!later.contains(file.toString())) {
                done.add(new Arrivals.Complete(file, state));
            }
        });
        ledger.dealtWith(done);
    }

    private static Object count(Job job, String fact) {
        Object value = job.facts().get(fact);
        return value instanceof List<?> list ? list.size() : value == null ? 0 : value;
    }

    /** A name that is not text travels as an address. */
    private static String text(Path file) {
        return file.getFileSystem().getPath(file.toString()).equals(file) ? file.toString() : file.toUri().toString();
    }
}
