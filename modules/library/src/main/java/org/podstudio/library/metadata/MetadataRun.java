package org.podstudio.library.metadata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.spi.JobContext;

/** One run: page by page, each page read on as many threads as the engine allows and written in one transaction. */
final class MetadataRun {
    /** Records in memory, and rows in a transaction, at once. */
    private static final int PAGE = 256;

    /** Failures told one by one; beyond that their number only. */
    private static final int MOST_FAILURES = 1_000;

    private final MetadataSettings settings;
    private final Project project;
    private final JobContext context;
    private final MediaProbe probe;
    private final List<Map<String, Object>> failed = new ArrayList<>();
    private int failures;
    private int changed;
    private int unchanged;

    /** What became of one asset. @param found null when nothing differs */
    private record Outcome(Asset asset, AssetStore.@Nullable Extracted found, @Nullable Problem problem) {}

    MetadataRun(MetadataSettings settings, Project project, JobContext context, MediaProbe probe) {
        this.settings = settings;
        this.project = project;
        this.context = context;
        this.probe = probe;
    }

    void run(List<AssetId> inputs) throws StudioException, CancelledException {
        List<String> warnings = probe.problems().stream().map(problem -> problem.what() + " " + problem.why() + " " + problem.next()).toList();
        if (!warnings.isEmpty()) {
            context.fact("warnings", warnings);
        }
        List<AssetId> ids = inputs.isEmpty() ? project.assets().ids(Query.ALL, AssetSort.NEWEST) : inputs;
        try (ExecutorService threads = Executors.newFixedThreadPool(context.threads(), Thread.ofPlatform().daemon().name("metadata-", 0).factory())) {
            for (int from = 0; from < ids.size(); from += PAGE) {
                context.step(from, ids.size(), Progress.Unit.ITEMS, "Reading metadata");
                page(project.assets().load(ids.subList(from, Math.min(ids.size(), from + PAGE))), threads);
            }
            context.step(ids.size(), ids.size(), Progress.Unit.ITEMS, "Reading metadata");
        } finally {
            context.fact("changed", changed);
            context.fact("unchanged", unchanged);
            context.fact("failed", List.copyOf(failed));
            context.fact("failures", failures);
        }
    }

    private void page(List<Asset> assets, ExecutorService threads) throws CancelledException {
        List<Future<Outcome>> running = assets.stream().map(asset -> threads.submit(() -> one(asset))).toList();
        Map<AssetId, AssetStore.Extracted> found = new LinkedHashMap<>();
        List<AssetId> missing = new ArrayList<>();
        for (Future<Outcome> future : running) {
            Outcome outcome = ended(future);
            if (outcome.problem() != null) {
                failed(outcome.asset(), outcome.problem());
                if (outcome.problem().code().equals("file-missing")) {
                    missing.add(outcome.asset().id());
                }
            } else if (outcome.found() != null) {
                found.put(outcome.asset().id(), outcome.found());
            } else {
                unchanged++;
            }
        }
        if (context.cancelled()) {
            throw new CancelledException();
        }
        if (!missing.isEmpty()) {
            project.assets().markMissing(missing, List.of());
        }
        if (!found.isEmpty()) {
            project.assets().replaceExtracted(found);
            changed += found.size();
        }
    }

    private Outcome ended(Future<Outcome> future) throws CancelledException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            throw new CancelledException();
        } catch (ExecutionException e) {
            // A mistake in the program or an exhausted memory: the engine words it.
            switch (e.getCause()) {
                case RuntimeException mistake -> throw mistake;
                case Error error -> throw error;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    private Outcome one(Asset asset) {
        Path file = project.file(asset);
        if (context.cancelled()) {
            return new Outcome(asset, null, null);
        }
        if (!Files.isRegularFile(file)) {
            return new Outcome(asset, null, new Problem("file-missing", "The file was not read.", "There is no file " + file + ".",
                    "Put it back, or let it be found with \"podstudio assets relink\"."));
        }
        try {
            AssetStore.Extracted found = new Reread(settings.forget()).merge(asset, facts(asset, file),
                    probe.generator(file, OriginalName.of(asset)).orElse(null));
            boolean same = found.facts().equals(asset.facts()) && java.util.Objects.equals(found.generator(), asset.generator());
            return new Outcome(asset, same ? null : found, null);
        } catch (StudioException e) {
            return new Outcome(asset, null, e.problem());
        } catch (IOException e) {
            return new Outcome(asset, null, new Problem("file-unreadable", "The file was not read.", "Reading " + file + " failed: " + e.getMessage() + ".",
                    "Check the disk and your rights, then run it again."));
        }
    }

    /** Probing costs more than reading texts: only where something is not known yet. */
    private MediaFacts facts(Asset asset, Path file) throws StudioException {
        return Reread.incomplete(asset.facts()) ? probe.probe(file, MediaProbe.Depth.HEADERS) : asset.facts();
    }

    private void failed(Asset asset, Problem problem) {
        context.log("not read: " + asset.path() + ": " + problem.code() + ", " + problem.why());
        if (++failures <= MOST_FAILURES) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", asset.id().toString());
            entry.put("path", asset.path());
            entry.put("error", Map.of("code", problem.code(), "what", problem.what(), "why", problem.why(), "next", problem.next()));
            failed.add(entry);
        }
    }
}
