package org.podstudio.ui.jobs;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openide.util.Lookup;
import org.openide.util.RequestProcessor;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Projects;

/**
 * The current project's jobs that wait or run, always at hand without asking the database: for badges, the status line and
 * the question at the end. One per process, found in the Lookup. Safe from any thread.
 */
@ServiceProvider(service = OpenJobs.class)
public final class OpenJobs {
    private static final RequestProcessor READER = new RequestProcessor("PODStudio open jobs", 1);
    private static final int MOST = 1000;

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    /** Guarded by itself. */
    private final Map<JobId, Job> open = new LinkedHashMap<>();
    /** Ended since the last reading began: the reading may still bring their older state. Guarded by {@link #open}. */
    private final Set<JobId> ended = new HashSet<>();

    public OpenJobs() {
        JobQueue queue = Lookup.getDefault().lookup(JobQueue.class);
        Projects projects = Lookup.getDefault().lookup(Projects.class);
        if (queue != null) {
            queue.subscribe(this::changed);
        }
        if (projects != null) {
            projects.subscribe(current -> READER.post(() -> readAgain(current)));
            READER.post(() -> readAgain(projects.current()));
        }
    }

    /** Oldest first. */
    public List<Job> all() {
        synchronized (open) {
            return List.copyOf(open.values());
        }
    }

    /** Calls after every change, on a background thread. */
    public Subscription subscribe(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void readAgain(Optional<Project> project) {
        synchronized (open) {
            open.clear();
            ended.clear();
        }
        project.ifPresent(p -> {
            try {
                p.jobs().list("running", MOST).forEach(this::keepOlder);
                p.jobs().queued().forEach(this::keepOlder);
            } catch (IllegalStateException e) {
                // It was closed while we read; the next project tells us again.
            }
        });
        listeners.forEach(Runnable::run);
    }

    private void changed(Job job) {
        keep(job);
        listeners.forEach(Runnable::run);
    }

    private void keepOlder(Job job) {
        synchronized (open) {
            if (!ended.contains(job.id())) {
                open.putIfAbsent(job.id(), job);
            }
        }
    }

    private void keep(Job job) {
        synchronized (open) {
            if (job.state().terminal()) {
                open.remove(job.id());
                ended.add(job.id());
            } else {
                open.put(job.id(), job);
            }
        }
    }
}
