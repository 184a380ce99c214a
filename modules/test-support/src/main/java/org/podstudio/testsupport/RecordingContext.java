package org.podstudio.testsupport;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.spi.JobContext;

/** A job's context for tests of job kinds: remembers what it was told, and can cancel at a chosen step. */
public final class RecordingContext implements JobContext {
    private final JobId id = JobId.random();
    private final Path workDir;
    private final List<Progress> steps = new CopyOnWriteArrayList<>();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Map<String, Object> facts = new LinkedHashMap<>(); // guarded by itself
    private final Map<String, Runnable> onFact = new ConcurrentHashMap<>();
    private final List<Runnable> onCancel = new ArrayList<>();
    private volatile boolean cancelled;
    private volatile @Nullable String device;
    private volatile @Nullable String wishedExtension;
    private volatile int cancelAtStep = Integer.MAX_VALUE;

    /** @param workDir existing, empty folder */
    public RecordingContext(Path workDir) {
        this.workDir = workDir;
    }

    public RecordingContext wishing(String extension) {
        wishedExtension = extension;
        return this;
    }

    /** Cancels when the n-th step is reported, counting from 1. */
    public RecordingContext cancellingAtStep(int n) {
        cancelAtStep = n;
        return this;
    }

    /** Runs an action, on the job's thread, when this fact is told. */
    public RecordingContext onFact(String name, Runnable action) {
        onFact.put(name, action);
        return this;
    }

    /** Cancels as the user would: sets the flag, then calls the hooks on this thread. */
    public void cancel() {
        List<Runnable> hooks;
        synchronized (onCancel) {
            cancelled = true;
            hooks = List.copyOf(onCancel);
        }
        hooks.forEach(Runnable::run);
    }

    @Override
    public JobId id() {
        return id;
    }

    @Override
    public Path workDir() {
        return workDir;
    }

    @Override
    public void step(long done, long total, Progress.Unit unit, String what) throws CancelledException {
        steps.add(new Progress(done, total, unit, what));
        if (steps.size() >= cancelAtStep) {
            cancel();
        }
        if (cancelled) {
            throw new CancelledException();
        }
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    @Override
    public Subscription onCancel(Runnable action) {
        synchronized (onCancel) {
            onCancel.add(action);
        }
        return () -> {
            synchronized (onCancel) {
                onCancel.remove(action);
            }
        };
    }

    @Override
    public void log(String line) {
        lines.add(line);
    }

    @Override
    public void fact(String name, @Nullable Object value) {
        synchronized (facts) {
            facts.put(name, value);
        }
        onFact.getOrDefault(name, () -> {}).run();
    }

    @Override
    public void device(String used) {
        device = used;
    }

    @Override
    public int threads() {
        return 1;
    }

    @Override
    public @Nullable String wishedExtension() {
        return wishedExtension;
    }

    public List<Progress> steps() {
        return List.copyOf(steps);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    public Map<String, Object> facts() {
        synchronized (facts) {
            return new LinkedHashMap<>(facts);
        }
    }

    public @Nullable String device() {
        return device;
    }
}
