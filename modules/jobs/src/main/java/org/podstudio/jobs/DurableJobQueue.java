package org.podstudio.jobs;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.RequestProcessor;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.Estimate;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobKind;
import org.podstudio.core.spi.ProjectJob;

/** The job engine: keeps every job in the project's database and runs those that this process took on, lane by lane. */
@ServiceProvider(service = JobQueue.class)
public final class DurableJobQueue implements JobQueue {
    private static final Logger LOG = Logger.getLogger(DurableJobQueue.class.getName());

    /** How long leaving a project waits for a native call that does not stop. */
    private static final int LEAVE_SECONDS = 10;

    private final EngineParts parts;
    private final InstalledKinds kinds;
    private final Admission admission;
    private final Lanes lanes;
    private final ThreadBudget budget;
    private final Events events = new Events();
    private final Reporter reporter;
    private final RequestProcessor cancelling = new RequestProcessor("PODStudio cancel", 4);
    private final OwnThread ownThread;
    /** Jobs of this process that have not ended, by id. */
    private final Map<JobId, Entry> entries = new ConcurrentHashMap<>();
    /** Those of them that run now. */
    private final Set<Entry> running = ConcurrentHashMap.newKeySet();
    private final Unrecorded unrecorded = new Unrecorded();
    private final Set<Project> adopted = ConcurrentHashMap.newKeySet();

    /** For the Lookup. */
    public DurableJobQueue() {
        this(EngineParts.ofLookup());
    }

    DurableJobQueue(EngineParts parts) {
        this.parts = parts;
        kinds = new InstalledKinds(parts.kinds());
        admission = new Admission(parts, kinds);
        budget = new ThreadBudget(parts.cores(), parts.freeMemory());
        lanes = new Lanes(parts.cores(), this::work);
        ownThread = new OwnThread(budget, cancelling);
        reporter = new Reporter(() -> running, events);
    }

    @Override
    public List<JobKind<?>> kinds() {
        return kinds.all();
    }

    @Override
    public Optional<JobKind<?>> kind(String id) {
        return kinds.find(id);
    }

    @Override
    public List<SettingField> settingsOf(JobKind<?> kind) {
        return fields(kind);
    }

    private static <S extends JobSettings> List<SettingField> fields(JobKind<S> kind) {
        return new SettingsRecord<>(kind.settingsType(), kind.defaults()).fields().stream()
                .map(field -> field.choices().isEmpty() ? field.offering(kind.offers(field.name())) : field).toList();
    }

    @Override
    public List<Job> submit(Project project, JobRequest request, Force force) throws StudioException {
        return take(project, admission.plan(project, request, force));
    }

    @Override
    public Submitted submitEach(Project project, JobRequest request, Force force) throws StudioException {
        Map<AssetId, Problem> refused = new LinkedHashMap<>();
        return new Submitted(take(project, admission.planEach(project, request, force, refused)), refused);
    }

    @Override
    public Job retry(Project project, JobId id) throws StudioException {
        return take(project, admission.planAgain(project, id)).getFirst();
    }

    private List<Job> take(Project project, Admission.Plan plan) {
        List<Job> jobs = plan.planned().stream().map(Submission.Planned::job).toList();
        project.jobs().add(jobs);
        plan.planned().forEach(one -> take(new Entry(project, one.job(), plan.kind().lane(), one.requirement().ram())));
        return jobs;
    }

    private void take(Entry entry) {
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
                entry.become(new JobRun(parts, entry, kind(entry.job().kind()).orElse(null), threads).run());
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
        if (adopted.contains(project) && kind(entry.job().kind()).orElse(null) instanceof ProjectJob<?>) {
            takeQueued(project);
        }
    }

    @Override
    public DetachedResult runDetached(JobRequest request, Path input, Path target, Force replace)
            throws StudioException, InterruptedException {
        return new DetachedWork(parts, ownThread).run(kinds.operation(request.kind()), request, input, target, replace);
    }

    @Override
    public Requirement requirement(JobRequest request, InputFile input) throws StudioException {
        return new Outlook<>(parts, kinds.operation(request.kind()), request).requirement(input);
    }

    @Override
    public Optional<String> alternatives(JobRequest request, InputFile input, Path target) throws StudioException {
        return new Outlook<>(parts, kinds.operation(request.kind()), request).alternatives(input, target);
    }

    @Override
    public Estimate estimate(JobRequest request, InputFile input) throws StudioException {
        return new Outlook<>(parts, kinds.operation(request.kind()), request).estimate(input);
    }

    @Override
    public PreviewResult preview(JobRequest request, InputFile input, Excerpt excerpt, Path folder)
            throws StudioException, InterruptedException {
        return new DetachedWork(parts, ownThread).preview(kinds.operation(request.kind()), request, input, excerpt, folder);
    }

    @Override
    public void cancel(Project project, JobId id) {
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

    @Override
    public Job await(Project project, JobId id) throws InterruptedException {
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

    @Override
    public void pause() {
        lanes.pause();
    }

    @Override
    public void resume() {
        lanes.resume();
    }

    @Override
    public boolean paused() {
        return lanes.paused();
    }

    @Override
    public void adopt(Project project) {
        adopted.add(project);
        KeptWork.sweep(project, parts.clock().instant());
        List<Job> resumed = Interruption.resumed(project, kinds(), parts.clock().instant());
        if (!resumed.isEmpty()) {
            project.jobs().add(resumed);
        }
        takeQueued(project);
    }

    private void takeQueued(Project project) {
        for (Job job : project.jobs().queued()) {
            kind(job.kind()).ifPresent(kind -> take(new Entry(project, job, kind.lane(), 0)));
        }
    }

    @Override
    public void release(Project project, Leaving leaving) {
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
        stopping.forEach(DurableJobQueue::waitFor);
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

    @Override
    public Subscription subscribe(Consumer<Job> listener) {
        return events.subscribe(listener);
    }
}
