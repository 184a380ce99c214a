package org.podstudio.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.JobKind;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.testsupport.IdleQueue;

/** A queue whose jobs end as the test says, when somebody waits for them. */
final class FakeQueue extends IdleQueue {
    static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    final List<JobKind<?>> kinds = new ArrayList<>();
    final List<JobRequest> requests = new ArrayList<>();
    final List<JobId> cancelled = new ArrayList<>();
    final List<Leaving> released = new ArrayList<>();
    /** What becomes of a job. */
    Function<Job, JobState> ending = job -> new JobState.Success(START, START.plusMillis(1500), List.of());
    Map<String, Object> facts = Map.of();
    /** Thrown by the next submission. */
    StudioException refusal;
    /** Of runs without a project: the only file that is refused; null for all. */
    String refusedFile;
    /** A submission with this input is refused. */
    AssetId refused;
    /** When set, waiting for a job ends only when it is cancelled. */
    CountDownLatch waiting;
    /** What a run without a project writes. */
    byte[] made = new byte[0];

    private final Map<JobId, Job> jobs = new LinkedHashMap<>();
    private final List<Consumer<Job>> listeners = new ArrayList<>();

    @Override
    public List<JobKind<?>> kinds() {
        return kinds;
    }

    @Override
    public List<SettingField> settingsOf(JobKind<?> kind) {
        return List.of(new SettingField("refine", "choice", "auto", List.of("auto", "none")));
    }

    @Override
    public List<Job> submit(Project project, JobRequest request, Force force) throws StudioException {
        if (refusal != null) {
            throw refusal;
        }
        if (refused != null && request.inputs().contains(refused)) {
            throw StudioException.of("model-missing", "Not done.", "The model is not here.", "Fetch it.");
        }
        requests.add(request);
        List<Job> submitted = new ArrayList<>();
        boolean single = request.inputs().isEmpty() || kind(request.kind()).isEmpty();
        for (int i = 0; i < (single ? 1 : request.inputs().size()); i++) {
            Job job = new Job(JobId.random(), request.kind(), new JobState.Queued(), request.settings(),
                    single ? request.inputs() : List.of(request.inputs().get(i)), START, null, "cpu", 2.5, null, null, facts);
            jobs.put(job.id(), job);
            submitted.add(job);
        }
        project.jobs().add(submitted);
        return submitted;
    }

    @Override
    public Submitted submitEach(Project project, JobRequest request, Force force) throws StudioException {
        List<AssetId> fitting = request.inputs().stream().filter(id -> request.inputs().size() == 1 || !id.equals(refused)).toList();
        List<Job> submitted = submit(project, new JobRequest(request.kind(), request.settings(), fitting), force);
        return new Submitted(submitted, fitting.size() == request.inputs().size() ? Map.of()
                : Map.of(refused, new Problem("model-missing", "Not done.", "The model is not here.", "Fetch it.")));
    }

    @Override
    public DetachedResult runDetached(JobRequest request, Path input, Path target, Force replace) throws StudioException {
        if (refusal != null && (refusedFile == null || input.endsWith(refusedFile))) {
            throw refusal;
        }
        requests.add(request);
        Job job = new Job(JobId.random(), request.kind(), new JobState.Queued(), request.settings(), List.of(), START, null,
                "cpu", null, null, null, facts);
        String stem = input.getFileName().toString().replaceAll("\\.[^.]*$", "");
        Path file = Files.isDirectory(target) ? target.resolve(stem + "_nobg.png") : target;
        if (replace == Force.NO && Files.exists(file)) {
            throw StudioException.of("target-exists", "Nothing was written.", file + " exists already.", "Use --force.");
        }
        try {
            Files.write(file, made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DetachedResult(job.withState(ending.apply(job)),
                List.of(new OutputFile(file, OutputFile.MAIN, "edits", "_nobg", List.of("nobg"))));
    }

    @Override
    public void cancel(Project project, JobId id) {
        cancelled.add(id);
        jobs.computeIfPresent(id, (key, job) -> job.withState(new JobState.Canceled(START)));
        if (waiting != null) {
            waiting.countDown();
        }
    }

    @Override
    public Job retry(Project project, JobId id) throws StudioException {
        Job old = project.jobs().find(id).orElseThrow();
        return submit(project, new JobRequest(old.kind(), old.params(), old.inputs()), Force.NO).getFirst();
    }

    @Override
    public Job await(Project project, JobId id) throws InterruptedException {
        Job job = jobs.get(id);
        Job running = job.withState(new JobState.Running(START, new Progress(1, 4, Progress.Unit.TILES, "Working")));
        listeners.forEach(listener -> listener.accept(running));
        if (waiting != null) {
            waiting.await();
        }
        Job now = jobs.get(id);
        Job ended = now.state().terminal() ? now : now.withState(ending.apply(now));
        jobs.put(id, ended);
        listeners.forEach(listener -> listener.accept(ended));
        return ended;
    }

    @Override
    public void adopt(Project project) {
        throw new UnsupportedOperationException("a command takes up no jobs of others");
    }

    @Override
    public void release(Project project, Leaving leaving) {
        released.add(leaving);
    }

    @Override
    public Subscription subscribe(Consumer<Job> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
