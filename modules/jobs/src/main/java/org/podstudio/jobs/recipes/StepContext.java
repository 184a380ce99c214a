package org.podstudio.jobs.recipes;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.jobs.NarrowedContext;

/** What one step sees of the recipe's job: its own folder and facts, and its share of the progress. Facts are guarded by this. */
final class StepContext extends NarrowedContext {
    private final Share share;
    private final @Nullable String wishedExtension;
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private volatile @Nullable String device;

    /**
     * The part of the whole progress that a step takes.
     *
     * @param from units before it
     * @param units of its own
     * @param total units of all steps
     * @param prefix of what is told, e.g. {@code Step 2 of 3: }
     */
    record Share(long from, long units, long total, String prefix) {}

    StepContext(JobContext job, Path workDir, Share share, @Nullable String wishedExtension) {
        super(job, workDir);
        this.share = share;
        this.wishedExtension = wishedExtension;
    }

    @Override
    public void step(long done, long total, Progress.Unit unit, String what) throws CancelledException {
        double part = total <= 0 ? 0 : Math.min(1.0, (double) done / total);
        job.step(share.from() + Math.round(part * share.units()), share.total(), Progress.Unit.ITEMS, share.prefix() + what);
    }

    @Override
    public void log(String line) {
        job.log(share.prefix() + line);
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
        job.device(used);
    }

    @Nullable String device() {
        return device;
    }

    @Override
    public @Nullable String wishedExtension() {
        return wishedExtension;
    }
}
