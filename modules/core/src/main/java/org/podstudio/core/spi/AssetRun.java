package org.podstudio.core.spi;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.AssetRun;

/**
 * One run of a {@link ProjectJob} over its assets, each for itself: page by page, so that 100,000 need no more memory than a
 * few hundred, and each page on several threads. What fails for one asset is counted and told, and the others go on; an
 * asset whose failure is {@code file-missing} is marked missing. Used once, by the job's thread.
 *
 * @param <R> what is found of one asset
 */
public final class AssetRun<R> {
    /** Records in memory, and results that are kept in one transaction. */
    private static final int PAGE = 256;

    /** Failures told one by one; beyond that their number only. */
    private static final int MOST_TOLD = 1_000;

    private final Project project;
    private final JobContext context;
    private final String doing;
    private final Work<R> work;
    private final List<Map<String, Object>> told = new ArrayList<>();
    private int failures;
    private int changed;
    private int unchanged;
    private int done;
    /** Set by any thread: what has not begun yet is left out. */
    private volatile boolean over;

    /** What is done with each asset. */
    @FunctionalInterface
    public interface Work<R> {
        /**
         * On one of the run's threads; long work asks {@link JobContext#cancelled} by itself.
         *
         * @param file may not be there
         * @return empty when there is nothing to keep: the asset counts as unchanged
         */
        Optional<R> of(Asset asset, Path file) throws StudioException, CancelledException;

        /** What was found of a page's assets, on the job's thread, also when the job was canceled within the page. Never empty. */
        default void keep(Map<AssetId, R> found) throws StudioException {}

        /** Whether a failure says nothing about the asset, e.g. a full disk: the run ends with it. */
        default boolean endsAll(Problem problem) {
            return false;
        }
    }

    /** What became of one asset; all null when it was left out. */
    private record Outcome<R>(Asset asset, @Nullable Optional<R> found, @Nullable StudioException failure) {}

    /** @param doing short present participle for the progress, e.g. {@code Reading metadata} */
    public AssetRun(Project project, JobContext context, String doing, Work<R> work) {
        this.project = project;
        this.context = context;
        this.doing = doing;
        this.work = work;
    }

    /** @param threads {@link JobContext#threads}, or 1 for work that keeps the order */
    public void run(List<AssetId> assets, int threads) throws StudioException, CancelledException {
        context.step(0, assets.size(), Progress.Unit.ITEMS, doing);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("assets-", 0).factory())) {
            for (int from = 0; from < assets.size(); from += PAGE) {
                page(project.assets().load(assets.subList(from, Math.min(assets.size(), from + PAGE))), assets.size(), pool);
            }
        }
        context.step(assets.size(), assets.size(), Progress.Unit.ITEMS, doing);
    }

    public int changed() {
        return changed;
    }

    public int unchanged() {
        return unchanged;
    }

    /** Told one by one, at most 1,000: {@code id, path, error}. */
    public List<Map<String, Object>> failed() {
        return List.copyOf(told);
    }

    /** {@code changed, unchanged, failed, failures}; to be called also after a cancel. */
    public void facts() {
        context.fact("changed", changed);
        context.fact("unchanged", unchanged);
        context.fact("failed", failed());
        context.fact("failures", failures);
    }

    private void page(List<Asset> assets, int total, ExecutorService pool) throws StudioException, CancelledException {
        List<Future<Outcome<R>>> running = assets.stream().map(asset -> pool.submit(() -> one(asset))).toList();
        Map<AssetId, R> found = new LinkedHashMap<>();
        List<AssetId> missing = new ArrayList<>();
        StudioException end = null;
        boolean cancelled = false;
        for (Future<Outcome<R>> future : running) {
            Outcome<R> outcome = ended(future);
            if (outcome.failure() != null && work.endsAll(outcome.failure().problem())) {
                end = end == null ? outcome.failure() : end;
            } else if (outcome.failure() != null) {
                tell(outcome.asset(), outcome.failure().problem(), missing);
            } else if (outcome.found() != null) {
                outcome.found().ifPresentOrElse(one -> found.put(outcome.asset().id(), one), () -> unchanged++);
            }
            cancelled = cancelled || !step(total);
        }
        if (!missing.isEmpty()) {
            project.assets().markMissing(missing, List.of());
        }
        if (!found.isEmpty()) {
            work.keep(found);
            changed += found.size();
        }
        if (cancelled) {
            throw new CancelledException();
        } else if (end != null) {
            throw end;
        }
    }

    private Outcome<R> one(Asset asset) {
        if (over || context.cancelled()) {
            return new Outcome<>(asset, null, null);
        }
        try {
            return new Outcome<>(asset, work.of(asset, project.file(asset)), null);
        } catch (CancelledException e) {
            return new Outcome<>(asset, null, null);
        } catch (StudioException e) {
            if (work.endsAll(e.problem())) {
                over = true;
            }
            return new Outcome<>(asset, null, e);
        }
    }

    private Outcome<R> ended(Future<Outcome<R>> future) throws CancelledException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            over = true;
            throw new CancelledException();
        } catch (ExecutionException e) {
            over = true;
            // A mistake in the program or an exhausted memory: the engine words it.
            switch (e.getCause()) {
                case RuntimeException mistake -> throw mistake;
                case Error error -> throw error;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** @return false once the job was canceled: what was found until then is kept first */
    private boolean step(int total) {
        try {
            context.step(++done, total, Progress.Unit.ITEMS, doing);
            return true;
        } catch (CancelledException e) {
            return false;
        }
    }

    private void tell(Asset asset, Problem problem, List<AssetId> missing) {
        context.log("failed: " + asset.path() + ": " + problem.code() + ", " + problem.why());
        if (++failures <= MOST_TOLD) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", asset.id().toString());
            entry.put("path", project.file(asset).toString());
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("code", problem.code());
            error.put("what", problem.what());
            error.put("why", problem.why());
            error.put("next", problem.next());
            entry.put("error", error);
            told.add(entry);
        }
        if (problem.code().equals("file-missing")) {
            missing.add(asset.id());
        }
    }
}
