package org.podstudio.jobs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.RequestProcessor;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobQueue.Leaving;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Place;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.ProjectJob;

/** The jobs that this process took on, from their lines to their ends. Safe to call from any thread. */
final class TakenJobs {
    private static final Logger LOG = Logger.getLogger(TakenJobs.class.getName());

    /** How long leaving a project waits for a native call that does not stop. */
    private static final int LEAVE_SECONDS = 10;

    private final EngineParts parts;
    private final InstalledKinds kinds;
    private final ThreadBudget budget;
    private final RequestProcessor cancelling;
    private final Events events;
    private final Reporter reporter;
    private final Lanes lanes;
    /** Those that have not ended, by id. */
    private final Map<JobId, Entry> entries = new ConcurrentHashMap<>();
    /** Those of them that run now. */
    private final Set<Entry> running = ConcurrentHashMap.newKeySet();
    private final Unrecorded unrecorded = new Unrecorded();
    private final Set<Project> adopted = ConcurrentHashMap.newKeySet();

    /** @param cancelling threads that may wait for a job to stop */
    TakenJobs(EngineParts parts, InstalledKinds kinds, ThreadBudget budget, RequestProcessor cancelling, Events events) {
        this.parts = parts;
        this.kinds = kinds;
        this.budget = budget;
        this.cancelling = cancelling;
        this.events = events;
        reporter = new Reporter(() -> running, events);
        lanes = new Lanes(parts.cores(), this::work);
    }

    Lanes lanes() {
        return lanes;
    }

    /** Puts a job into its line, unless it is in one already. */
    void take(Entry entry) {
        if (entries.putIfAbsent(entry.job().id(), entry) == null) {
            events.tell(entry.job());
            lanes.add(entry);
        }
    }

    /** Runs on a lane's thread. */
    private void work(Entry entry) {
        Project project = Objects.requireNonNull(entry.project());
        JobId id = entry.job().id();
        int threads = 0;
        try {
            threads = budget.acquire(entry.lane(), lanes.waiting(entry.lane()), entry.ram(), () -> entry.signal().cancelled());
            if (threads > 0 && !entry.signal().cancelled() && project.jobs().claim(id)) {
                entry.become(entry.job().withState(new JobState.Running(parts.clock().instant(), Progress.NONE)));
                running.add(entry);
                reporter.wake();
                events.tell(entry.job());
                entry.become(new JobRun(parts, entry, kinds.find(entry.job().kind()).orElse(null), threads).run());
            } else {
                entry.become(project.jobs().find(id).orElse(entry.job()));
            }
        } catch (InterruptedException e) {
            LOG.log(Level.WARNING, "a lane was interrupted while it waited", e);
        } catch (RuntimeException e) {
            // The database refuses even to say that the job starts. Whoever waits for it must not wait for ever.
            LOG.log(Level.SEVERE, "job " + id + " cannot be started", e);
            Instant now = parts.clock().instant();
            entry.become(entry.job().withState(new JobState.Failed(now, now, Failures.problem(entry.job().kind(), e))));
        } finally {
            budget.release(threads);
            running.remove(entry);
            unrecorded.keepUnlessStored(project, entry.job());
            entries.remove(id);
            events.tell(entry.job());
            entry.ended().complete(entry.job());
        }
        // An import leaves a thumbnail job behind; after a file operation, of which thousands may wait, there is nothing to look for.
        if (adopted.contains(project) && kinds.find(entry.job().kind()).orElse(null) instanceof ProjectJob<?>) {
            takeQueued(project);
        }
    }

    /** The record first: what is told to be next is next after a power cut too. */
    void move(Project project, JobId id, Place place) {
        Entry entry = entries.get(id);
        if (project.jobs().move(id, place) && entry != null && lanes.move(entry, place)) {
            events.tell(entry.job());
        }
    }

    void cancel(Project project, JobId id) {
        Entry entry = entries.get(id);
        if (entry == null || lanes.remove(entry)) {
            KeptWork.dropIfWaiting(project, id);
            project.jobs().finish(id, new JobState.Canceled(parts.clock().instant()));
            if (entry != null) {
                entry.signal().cancel();
                entry.become(project.jobs().find(id).orElse(entry.job()));
                entries.remove(id);
                entry.ended().complete(entry.job());
            }
            project.jobs().find(id).ifPresent(events::tell);
        } else {
            cancelling.post(() -> {
                entry.signal().cancel();
                budget.nudge();
            });
            if (!running.contains(entry)) { // between its line and its start
                project.jobs().finish(id, new JobState.Canceled(parts.clock().instant()));
            }
        }
    }

    /** The job when it has ended, wherever it runs. */
    Job await(Project project, JobId id) throws InterruptedException {
        Entry entry = entries.get(id);
        if (entry != null) {
            try {
                entry.ended().get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("an entry never ends with an exception", e);
            }
        }
        for (int asked = 1; ; asked++) {
            if (asked % 10 == 0) {
                project.jobs().endOrphans(); // the process that had it may have died
            }
            Optional<Job> ended = unrecorded.find(id);
            if (ended.isPresent()) {
                return ended.get();
            }
            Job job = project.jobs().find(id).orElseThrow(() -> new IllegalArgumentException("no job " + id));
            if (job.state().terminal()) {
                return job;
            }
            Thread.sleep(100); // another process has it
        }
    }

    /** Takes on what waits in a project, and what a dead process left there. */
    void adopt(Project project) {
        adopted.add(project);
        KeptWork.sweep(project, parts.clock().instant());
        List<Job> resumed = Interruption.resumed(project, kinds.all(), parts.clock().instant());
        if (!resumed.isEmpty()) {
            project.jobs().add(resumed);
        }
        takeQueued(project);
    }

    private void takeQueued(Project project) {
        for (Job job : project.jobs().queued()) {
            kinds.find(job.kind()).ifPresent(kind -> take(new Entry(project, job, kind.lane(), 0)));
        }
    }

    void release(Project project, Leaving leaving) {
        adopted.remove(project);
        Collection<Entry> mine = entries.values().stream().filter(entry -> entry.project() == project).toList();
        List<Entry> stopping = new ArrayList<>();
        for (Entry entry : mine) {
            if (leaving == Leaving.CANCEL) {
                cancel(project, entry.job().id());
                stopping.add(entry);
            } else if (lanes.remove(entry)) {
                entries.remove(entry.job().id()); // stays queued in the database
                entry.ended().complete(entry.job());
            } else {
                entry.leaveForNextTime();
                cancelling.post(entry.signal()::cancel);
                stopping.add(entry);
            }
        }
        budget.nudge();
        stopping.forEach(TakenJobs::waitFor);
    }

    private static void waitFor(Entry entry) {
        try {
            entry.ended().get(LEAVE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.log(Level.WARNING, "job {0} did not stop within {1} s", new Object[] {entry.job().id(), LEAVE_SECONDS});
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an entry never ends with an exception", e);
        }
    }
}
