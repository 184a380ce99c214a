package org.podstudio.library.thumbnails;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.media.Appearance;
import org.podstudio.core.api.media.Fingerprint;
import org.podstudio.core.api.media.Palette;
import org.podstudio.core.api.media.Thumbnails;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.DecodeJournal;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.AssetRun;
import org.podstudio.core.spi.JobContext;

/** Makes previews on as many threads as the engine allows. Looks are kept with the previews. */
public final class ThumbnailRun implements AssetRun.Work<Appearance> {
    private final ThumbnailSettings settings;
    private final Project project;
    private final JobContext context;
    private final Thumbnails thumbnails;
    private final Wanted wanted;
    private final AtomicInteger made = new AtomicInteger();
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
        return new ThumbnailRun(new ThumbnailSettings(false, false), project, context, thumbnails, Wanted.LOOKS);
    }

    /** What a run is for. */
    enum Wanted {
        PREVIEWS,
        LOOKS
    }

    /** Once. */
    public void run(List<AssetId> inputs) throws StudioException, CancelledException {
        try {
            Files.createDirectories(project.root().resolve("Cache").resolve("thumbnails"));
            String doing = wanted == Wanted.LOOKS ? "Comparing pictures" : "Making thumbnails";
            new AssetRun<>(project, context, doing, this).run(inputs, context.threads());
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

    /** What is wrong with a picture is marked here; what is thrown says nothing about it, like a full disk. */
    @Override
    public boolean endsAll(Problem problem) {
        return true;
    }

    @Override
    public void keep(Map<AssetId, Appearance> found) {
        keep(project, found);
    }

    /** Writes down what was seen of pictures. */
    public static void keep(Project project, Map<AssetId, Appearance> found) {
        Map<AssetId, Fingerprint> fingerprints = new LinkedHashMap<>();
        Map<AssetId, Palette> palettes = new LinkedHashMap<>();
        found.forEach((id, look) -> {
            fingerprints.put(id, look.fingerprint());
            palettes.put(id, look.palette());
        });
        project.likeness().put(fingerprints);
        project.likeness().putPalettes(palettes);
    }

    @Override
    public Optional<Appearance> of(Asset asset, Path file) throws StudioException {
        Path small = project.thumbnail(asset, Project.ThumbnailSize.SMALL);
        Path large = project.thumbnail(asset, Project.ThumbnailSize.LARGE);
        if (!settings.refresh() && Files.exists(small) && Files.exists(large)) {
            Optional<Appearance> look = wanted == Wanted.PREVIEWS || seenThrough(asset, file) ? Optional.empty() : lookOf(small);
            if (wanted == Wanted.PREVIEWS || look.isPresent()) {
                return look;
            }
        }
        if (!Files.exists(file)) {
            project.assets().markMissing(List.of(asset.id()), List.of());
            return Optional.empty();
        }
        try (DecodeJournal.Entry entry = project.decoding().enterUnlessSuspected(asset.hash(), asset.path())) {
            Optional<Appearance> look = thumbnails.write(file, asset.facts(), small, large);
            made.incrementAndGet();
            if (asset.undecodable()) {
                project.assets().markUndecodable(asset.id(), AssetStore.Undecodable.NO);
            }
            return look;
        } catch (StudioException e) {
            if (e.problem().code().startsWith("disk-") || e.problem().code().equals("file-unwritable")) {
                throw e;
            }
            if (e.problem().code().equals("file-unreadable")) {
                context.log("not readable now: " + asset.path() + ": " + e.problem().why()); // rights or the disk, not the pixels
            } else {
                undecodable(asset, e.problem());
            }
            return Optional.empty();
        }
    }

    /** Whether the preview has grey where the picture has nothing, so that only the picture itself tells its colours. */
    private static boolean seenThrough(Asset asset, Path file) {
        return Boolean.TRUE.equals(asset.facts().alpha()) && Files.exists(file);
    }

    /** Empty when the preview is damaged. */
    private Optional<Appearance> lookOf(Path preview) {
        try {
            return Optional.of(thumbnails.appearance(preview));
        } catch (StudioException e) {
            context.log("a damaged preview is made again: " + preview.getFileName());
            return Optional.empty();
        }
    }

    private void undecodable(Asset asset, Problem problem) {
        context.log("undecodable: " + asset.path() + ": " + problem.code() + ", " + problem.why());
        project.assets().markUndecodable(asset.id(), AssetStore.Undecodable.YES);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", asset.id().toString());
        entry.put("path", project.file(asset).toString());
        entry.put("code", problem.code());
        synchronized (undecodable) {
            undecodable.add(entry);
        }
    }
}
