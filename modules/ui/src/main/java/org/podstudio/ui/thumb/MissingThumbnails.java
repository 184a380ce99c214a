package org.podstudio.ui.thumb;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openide.util.RequestProcessor;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;

/**
 * Has thumbnails made for assets that lack them: gathers for a moment, then submits one job for those that no waiting or
 * running job covers and that were not asked for before. Safe from any thread.
 */
public final class MissingThumbnails implements AutoCloseable {
    /** Id of the job kind. */
    public static final String KIND = "thumbnail";
    private static final Logger LOG = Logger.getLogger(MissingThumbnails.class.getName());
    private static final int GATHER_MS = 400;
    private static final int WHILE_IMPORTING_MS = 1000;
    /** A job for more than this many gets to what is on screen too late: then the visible ones are asked for as well. */
    private static final int SOON = 60;

    private final JobQueue queue;
    private final Asking asking;
    private final RequestProcessor worker = new RequestProcessor("PODStudio missing thumbnails", 1);
    private final Subscription jobs;
    private final List<Runnable> listeners = new ArrayList<>();
    /** Guarded by this, as are the sets below. */
    private Project project;
    private final Set<AssetId> wanted = new LinkedHashSet<>();
    private final Set<AssetId> asked = new HashSet<>();
    private final RequestProcessor.Task submit;

    /** Whether what is missing is asked for, or only waited for because another window asks. */
    public enum Asking {
        YES,
        NO
    }

    /** Asks for what is missing. */
    public MissingThumbnails(JobQueue queue) {
        this(queue, Asking.YES);
    }

    public MissingThumbnails(JobQueue queue, Asking asking) {
        this.queue = queue;
        this.asking = asking;
        this.submit = worker.create(this::submitGathered);
        this.jobs = queue.subscribe(this::jobChanged);
    }

    /** Calls when thumbnails may have been made that were missing before, on a background thread. */
    synchronized void listen(Runnable made) {
        listeners.add(made);
    }

    void ask(Project project, AssetId id) {
        synchronized (this) {
            this.project = project;
            if (asking == Asking.NO || asked.contains(id) || !wanted.add(id)) {
                return;
            }
        }
        submit.schedule(GATHER_MS);
    }

    private void submitGathered() {
        List<AssetId> ids;
        Project of;
        synchronized (this) {
            of = project;
        }
        if (importUnderWay(of)) {
            // It asks for the thumbnails of what it brings; what is still missing then is ours.
            submit.schedule(WHILE_IMPORTING_MS);
            return;
        }
        synchronized (this) {
            wanted.removeAll(asked);
            ids = new ArrayList<>(wanted);
            wanted.clear();
            asked.addAll(ids);
        }
        try {
            ids.removeAll(coming(of));
            if (!ids.isEmpty()) {
                queue.submit(of, new JobRequest(KIND, Map.of(), ids), JobQueue.Force.NO);
            }
        } catch (StudioException e) {
            LOG.log(Level.WARNING, "Thumbnails cannot be made: " + e.getMessage(), e);
        } catch (IllegalStateException e) {
            LOG.log(Level.FINE, "The project was closed meanwhile", e);
        }
    }

    /** Of the waiting ones only those that this process took up: what a command left behind waits until somebody does. */
    private Set<AssetId> coming(Project of) {
        Set<JobId> ours = Set.copyOf(queue.waiting(of));
        return Stream.concat(of.jobs().list("running", 100).stream(),
                of.jobs().list("queued", 100).stream().filter(job -> ours.contains(job.id())))
                .filter(job -> job.kind().equals(KIND) && job.inputs().size() <= SOON)
                .flatMap(job -> job.inputs().stream()).collect(Collectors.toSet());
    }

    private static boolean importUnderWay(Project project) {
        try {
            return Stream.of("queued", "running").flatMap(status -> project.jobs().list(status, 100).stream())
                    .anyMatch(job -> job.kind().equals("import"));
        } catch (IllegalStateException e) {
            LOG.log(Level.FINE, "The project was closed meanwhile", e);
            return false;
        }
    }

    private void jobChanged(Job job) {
        if (job.kind().equals(KIND) && !(job.state() instanceof JobState.Queued)) {
            List<Runnable> told;
            synchronized (this) {
                told = List.copyOf(listeners);
            }
            told.forEach(Runnable::run);
        }
    }

    @Override
    public void close() {
        jobs.close();
        worker.stop();
    }
}
