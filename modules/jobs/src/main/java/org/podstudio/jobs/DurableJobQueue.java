package org.podstudio.jobs;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openide.util.RequestProcessor;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.job.Place;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.Estimate;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobKind;

/** The job engine: keeps every job in the project's database and runs those that this process took on, lane by lane. */
@ServiceProvider(service = JobQueue.class)
public final class DurableJobQueue implements JobQueue {
    private final EngineParts parts;
    private final InstalledKinds kinds;
    private final Admission admission;
    private final Events events = new Events();
    private final TakenJobs taken;
    private final OwnThread ownThread;

    /** For the Lookup. */
    public DurableJobQueue() {
        this(EngineParts.ofLookup());
    }

    DurableJobQueue(EngineParts parts) {
        this.parts = parts;
        kinds = new InstalledKinds(parts.kinds());
        admission = new Admission(parts, kinds);
        ThreadBudget budget = new ThreadBudget(parts.cores(), parts.freeMemory());
        RequestProcessor cancelling = new RequestProcessor("PODStudio cancel", 4);
        taken = new TakenJobs(parts, kinds, budget, cancelling, events);
        ownThread = new OwnThread(budget, cancelling);
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
        plan.planned().forEach(one -> taken.take(new Entry(project, one.job(), plan.kind().lane(), one.requirement().ram())));
        return jobs;
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
    public List<Map<String, @Nullable Object>> alternatives(JobRequest request, InputFile input, Path target) throws StudioException {
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
        taken.cancel(project, id);
    }

    @Override
    public void move(Project project, JobId id, Place place) {
        taken.move(project, id, place);
    }

    @Override
    public List<JobId> waiting(Project project) {
        return taken.lanes().waiting(project);
    }

    @Override
    public Job await(Project project, JobId id) throws InterruptedException {
        return taken.await(project, id);
    }

    @Override
    public void adopt(Project project) {
        taken.adopt(project);
    }

    @Override
    public void release(Project project, Leaving leaving) {
        taken.release(project, leaving);
    }

    @Override
    public void pause() {
        taken.lanes().pause();
    }

    @Override
    public void resume() {
        taken.lanes().resume();
    }

    @Override
    public boolean paused() {
        return taken.lanes().paused();
    }

    @Override
    public Subscription subscribe(Consumer<Job> listener) {
        return events.subscribe(listener);
    }
}
