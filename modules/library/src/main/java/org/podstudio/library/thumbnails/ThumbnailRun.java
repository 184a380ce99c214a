package org.podstudio.library.thumbnails;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.media.Fingerprint;
import org.podstudio.core.api.media.Thumbnails;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.JobContext;

/** One run: the assets page by page, each page on as many threads as the engine allows. Looks are kept with the previews. */
public final class ThumbnailRun {
    /** Records in memory at once. */
    private static final int PAGE = 256;

    private final ThumbnailSettings settings;
    private final Project project;
    private final JobContext context;
    private final Thumbnails thumbnails;
    private final Wanted wanted;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger made = new AtomicInteger();
    /** Looks of this page, not kept yet. */
    private final Map<AssetId, Fingerprint> looks = new ConcurrentHashMap<>();
    /** Guarded by itself. */
    private final List<Map<String, Object>> undecodable = new ArrayList<>();

    ThumbnailRun(ThumbnailSettings settings, Project project, JobContext context, Thumbnails thumbnails, Wanted wanted) {
        this.wanted = wanted;
        this.settings = settings;
        this.project = project;
        this.context = context;
        this.thumbnails = thumbnails;
    }

    /** A run that wants the looks of assets: previews that are there serve, those that are not are made. */
    public static ThumbnailRun looks(Project project, JobContext context, Thumbnails thumbnails) {
        return new ThumbnailRun(new ThumbnailSettings(false), project, context, thumbnails, Wanted.LOOKS);
    }

    /** What a run is for. */
    enum Wanted {
        PREVIEWS,
        LOOKS
    }

    /** Once. */
    public void run(List<AssetId> inputs) throws StudioException, CancelledException {
        try (ExecutorService threads = Executors.newFixedThreadPool(context.threads(), Thread.ofPlatform().daemon().name("thumbnails-", 0).factory())) {
            Files.createDirectories(project.root().resolve("Cache").resolve("thumbnails"));
            for (int from = 0; from < inputs.size(); from += PAGE) {
                page(project.assets().load(inputs.subList(from, Math.min(inputs.size(), from + PAGE))), inputs.size(), threads);
            }
        } catch (IOException e) {
            throw new StudioException(new Problem("disk-error", "No thumbnails were made.", "The folder Cache/thumbnails cannot be made: "
                    + e.getMessage() + ".", "Check the disk and the rights of the project's folder."), e);
        } finally {
            context.fact("made", made.get());
            synchronized (undecodable) {
                context.fact("undecodable", List.copyOf(undecodable));
            }
        }
    }

    private void page(List<Asset> assets, int total, ExecutorService threads) throws StudioException, CancelledException {
        List<Future<?>> running = new ArrayList<>();
        for (Asset asset : assets) {
            running.add(threads.submit(() -> {
                if (!context.cancelled()) {
                    one(asset);
                    context.step(done.incrementAndGet(), total, Progress.Unit.ITEMS, wanted == Wanted.LOOKS ? "Comparing pictures" : "Making thumbnails");
                }
                return null;
            }));
        }
        StudioException failure = null;
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (InterruptedException e) {
                throw new CancelledException();
            } catch (ExecutionException e) {
                failure = e.getCause() instanceof StudioException problem ? problem : failure(e.getCause());
            }
        }
        project.likeness().put(looks);
        looks.clear();
        if (context.cancelled()) {
            throw new CancelledException();
        } else if (failure != null) {
            throw failure;
        }
    }

    private void one(Asset asset) throws StudioException {
        Path small = project.thumbnail(asset, Project.ThumbnailSize.SMALL);
        Path large = project.thumbnail(asset, Project.ThumbnailSize.LARGE);
        if (!settings.refresh() && Files.exists(small) && Files.exists(large)
                && (wanted == Wanted.PREVIEWS || lookOf(asset, small))) {
            return;
        }
        Path file = project.file(asset);
        if (!Files.exists(file)) {
            project.assets().markMissing(List.of(asset.id()), List.of());
            return;
        }
        try {
            thumbnails.write(file, asset.facts(), small, large).ifPresent(look -> looks.put(asset.id(), look));
            made.incrementAndGet();
            if (asset.undecodable()) {
                project.assets().markUndecodable(asset.id(), AssetStore.Undecodable.NO);
            }
        } catch (StudioException e) {
            if (e.problem().code().startsWith("disk-") || e.problem().code().equals("file-unwritable")) {
                throw e; // says nothing about the asset
            }
            if (e.problem().code().equals("file-unreadable")) {
                context.log("not readable now: " + asset.path() + ": " + e.problem().why()); // rights or the disk, not the pixels
                return;
            }
            undecodable(asset, e.problem());
        }
    }

    /** Whether the preview could be read. */
    private boolean lookOf(Asset asset, Path preview) {
        try {
            looks.put(asset.id(), thumbnails.fingerprint(preview));
            return true;
        } catch (StudioException e) {
            context.log("a damaged preview is made again: " + preview.getFileName());
            return false;
        }
    }

    private void undecodable(Asset asset, Problem problem) {
        context.log("undecodable: " + asset.path() + ": " + problem.code() + ", " + problem.why());
        project.assets().markUndecodable(asset.id(), AssetStore.Undecodable.YES);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", asset.id().toString());
        entry.put("path", asset.path());
        entry.put("code", problem.code());
        synchronized (undecodable) {
            undecodable.add(entry);
        }
    }

    /** A mistake in the program or an exhausted memory: the engine words it. */
    private static StudioException failure(Throwable thrown) {
        switch (thrown) {
            case RuntimeException mistake -> throw mistake;
            case Error error -> throw error;
            default -> throw new IllegalStateException(thrown);
        }
    }
}
