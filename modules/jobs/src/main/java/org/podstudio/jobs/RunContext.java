package org.podstudio.jobs;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;

/** What one run sees of the engine. Facts are guarded by this. */
final class RunContext implements JobContext {
    private final Entry entry;
    private final Path workDir;
    private final JobLog log;
    private final int threads;
    private final @Nullable String wishedExtension;
    private final Map<String, Object> facts;
    private volatile @Nullable String device;
    /** Only the job's thread uses it. */
    private @Nullable Runnable onPart;

    RunContext(Entry entry, Path workDir, JobLog log, int threads, @Nullable String wishedExtension) {
        this.entry = entry;
        this.workDir = workDir;
        this.log = log;
        this.threads = threads;
        this.wishedExtension = wishedExtension;
        this.facts = new LinkedHashMap<>(entry.job().facts());
    }

    @Override
    public JobId id() {
        return entry.job().id();
    }

    @Override
    public Path workDir() {
        return workDir;
    }

    @Override
    public @Nullable Path keptDir() throws StudioException {
        return entry.project() == null ? null : KeptWork.folder(entry.project(), id());
    }

    /** @param told where the job's thread tells of a part it kept; it may ask the project */
    void onPart(Runnable told) {
        onPart = told;
    }

    @Override
    public void partKept() {
        if (onPart != null) {
            entry.signal().leaveInterruptible(); // the project's database is asked
            onPart.run();
            entry.signal().enterInterruptible();
        }
    }

    @Override
    public void step(long done, long total, Progress.Unit unit, String what) throws CancelledException {
        leaveIfCancelled();
        entry.progress(new Progress(done, total, unit, what));
    }

    void leaveIfCancelled() throws CancelledException {
        if (cancelled()) {
            throw new CancelledException();
        }
    }

    @Override
    public boolean cancelled() {
        return entry.signal().cancelled();
    }

    @Override
    public Subscription onCancel(Runnable action) {
        return entry.signal().onCancel(action);
    }

    @Override
    public void log(String line) {
        log.line(line);
    }

    @Override
    public synchronized void fact(String name, @Nullable Object value) {
        facts.put(name, value);
    }

    synchronized Map<String, Object> facts() {
        return new LinkedHashMap<>(facts);
    }

    @Override
    public void device(String used) {
        device = used;
        log.line("device: " + used);
    }

    @Nullable String device() {
        return device;
    }

    @Override
    public int threads() {
        return threads;
    }

    @Override
    public @Nullable String wishedExtension() {
        return wishedExtension;
    }
}
