package org.podstudio.testsupport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.JobStore;
import org.podstudio.core.api.job.Place;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.problem.UncheckedStudioException;

/** Jobs in memory, with the promises of the real store: one claim wins, terminal states never change. */
public final class MemoryJobStore implements JobStore {
    /** In order of submission. Guarded by this. */
    private final Map<JobId, Job> jobs = new LinkedHashMap<>();

    private List<Job> interrupted = List.of();
    private boolean refusing;

    /** From now on every write fails, as a real store's does on a full disk. */
    public synchronized void refuseWrites(boolean refuse) {
        refusing = refuse;
    }

    private void refuse() {
        if (refusing) {
            throw new UncheckedStudioException(
                    StudioException.of("disk-full", "The change was not saved.", "The disk is full.", "Free some space, then try again."));
        }
    }

    @Override
    public synchronized void add(List<Job> added) {
        refuse();
        added.forEach(job -> jobs.put(job.id(), job));
    }

    @Override
    public synchronized Optional<Job> find(JobId id) {
        return Optional.ofNullable(jobs.get(id));
    }

    @Override
    public synchronized List<JobId> findByPrefix(String prefix, int limit) {
        return jobs.keySet().stream().filter(id -> id.toString().startsWith(prefix)).limit(limit).toList();
    }

    @Override
    public synchronized List<Job> list(@Nullable String status, int limit) {
        return new ArrayList<>(jobs.values()).reversed().stream()
                .filter(job -> status == null || job.state().wire().equals(status)).limit(limit).toList();
    }

    @Override
    public synchronized List<Job> queued() {
        return jobs.values().stream().filter(job -> job.state() instanceof JobState.Queued).toList();
    }

    @Override
    public synchronized boolean move(JobId id, Place place) {
        refuse();
        List<JobId> all = new ArrayList<>(jobs.keySet());
        List<JobId> line = new ArrayList<>(queued().stream().map(Job::id).toList());
        List<Integer> seats = line.stream().map(all::indexOf).toList();
        int to = line.remove(id) ? place.in(line) : -1;
        if (to < 0) {
            return false;
        }
        line.add(to, id);
        for (int i = 0; i < seats.size(); i++) {
            all.set(seats.get(i), line.get(i));
        }
        Map<JobId, Job> before = new LinkedHashMap<>(jobs);
        jobs.clear();
        all.forEach(one -> jobs.put(one, before.get(one)));
        return true;
    }

    @Override
    public synchronized List<Tally> tallies() {
        Map<Tally, Long> numbers = jobs.values().stream().collect(Collectors.groupingBy(
                job -> new Tally(job.kind(), job.state().wire(), 0), Collectors.counting()));
        return numbers.entrySet().stream().map(one -> new Tally(one.getKey().kind(), one.getKey().status(), one.getValue())).toList();
    }

    @Override
    public synchronized boolean claim(JobId id) {
        return change(id, job -> job.state() instanceof JobState.Queued
                ? job.withState(new JobState.Running(Instant.now(), Progress.NONE)) : job);
    }

    @Override
    public synchronized boolean requeue(JobId id) {
        return change(id, job -> job.state() instanceof JobState.Running ? job.withState(new JobState.Queued()) : job);
    }

    @Override
    public synchronized void progress(JobId id, Progress progress) {
        change(id, job -> job.state() instanceof JobState.Running running
                ? job.withState(new JobState.Running(running.started(), progress)) : job);
    }

    @Override
    public synchronized void facts(JobId id, @Nullable String device, Map<String, Object> facts) {
        change(id, job -> job.state().terminal() ? job : new Job(job.id(), job.kind(), job.state(), job.params(), job.inputs(),
                job.createdAt(), job.logPath(), device, job.estimatedSeconds(), job.retryOf(), job.batch(), facts));
    }

    @Override
    public synchronized boolean finish(JobId id, JobState terminal) {
        return change(id, job -> job.state().terminal() ? job : job.withState(terminal));
    }

    @Override
    public synchronized List<Job> interruptedAtOpen() {
        return interrupted;
    }

    /** What the next reader of {@link #interruptedAtOpen} finds. */
    public synchronized void setInterruptedAtOpen(List<Job> jobsOfDeadProcess) {
        add(jobsOfDeadProcess);
        interrupted = List.copyOf(jobsOfDeadProcess);
    }

    private boolean change(JobId id, UnaryOperator<Job> step) {
        refuse();
        Job before = jobs.get(id);
        if (before == null) {
            return false;
        }
        Job after = step.apply(before);
        jobs.put(id, after);
        return after != before;
    }
}
