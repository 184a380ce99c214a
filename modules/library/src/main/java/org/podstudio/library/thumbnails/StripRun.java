package org.podstudio.library.thumbnails;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.Thumbnails;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.DecodeJournal;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.AssetRun;
import org.podstudio.core.spi.JobContext;

/** Makes filmstrips of films that have none; other assets are passed over. */
final class StripRun implements AssetRun.Work<Boolean> {
    private final ThumbnailSettings settings;
    private final Project project;
    private final JobContext context;
    private final Thumbnails thumbnails;
    private final AtomicInteger made = new AtomicInteger();

    StripRun(ThumbnailSettings settings, Project project, JobContext context, Thumbnails thumbnails) {
        this.settings = settings;
        this.project = project;
        this.context = context;
        this.thumbnails = thumbnails;
    }

    void run(List<AssetId> inputs) throws StudioException, CancelledException {
        try {
            Files.createDirectories(project.root().resolve("Cache").resolve("filmstrips"));
            new AssetRun<>(project, context, "Making filmstrips", this).run(inputs, context.threads());
        } catch (IOException e) {
            throw new StudioException(new Problem("disk-error", "No filmstrips were made.", "The folder Cache/filmstrips cannot be made: "
                    + e.getMessage() + ".", "Check the disk and the rights of the project's folder."), e);
        } finally {
            context.fact("made", made.get());
        }
    }

    /** A full disk concerns all; a film that cannot be decoded has no strip, and its preview tells that it is damaged. */
    @Override
    public boolean endsAll(Problem problem) {
        return problem.code().startsWith("disk-") || problem.code().equals("file-unwritable");
    }

    @Override
    public void keep(Map<AssetId, Boolean> found) {
        // The files are all there is.
    }

    @Override
    public Optional<Boolean> of(Asset asset, Path file) throws StudioException, CancelledException {
        Path strip = project.filmstrip(asset);
        if (asset.facts().type() != MediaType.VIDEO || !Files.exists(file) || !settings.refresh() && Files.exists(strip)) {
            return Optional.empty();
        }
        try (DecodeJournal.Entry entry = project.decoding().enterUnlessSuspected(asset.hash(), asset.path())) {
            thumbnails.filmstrip(file, strip, context);
            made.incrementAndGet();
            return Optional.of(true);
        }
    }
}
