package org.podstudio.library.thumbnails;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.Thumbnails;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.JobKind;
import org.podstudio.core.spi.ProjectJob;

/**
 * Makes the previews of its inputs and thereby finds out which of them cannot be decoded: that is marked, and the others go on.
 * Makes no assets.
 */
@ServiceProvider(service = JobKind.class)
public final class ThumbnailJob implements ProjectJob<ThumbnailSettings> {
    private final Supplier<Thumbnails> thumbnails;

    /** For the Lookup. */
    public ThumbnailJob() {
        this(() -> Lookup.getDefault().lookup(Thumbnails.class));
    }

    ThumbnailJob(Supplier<Thumbnails> thumbnails) {
        this.thumbnails = thumbnails;
    }

    @Override
    public String id() {
        return "thumbnail";
    }

    @Override
    public String title() {
        return "Make thumbnails";
    }

    @Override
    public Class<ThumbnailSettings> settingsType() {
        return ThumbnailSettings.class;
    }

    @Override
    public ThumbnailSettings defaults() {
        return new ThumbnailSettings(false);
    }

    @Override
    public Set<MediaType> accepts() {
        return Set.of(MediaType.values());
    }

    @Override
    public Lane lane() {
        return Lane.INTERACTIVE;
    }

    @Override
    public boolean resumable() {
        return true;
    }

    @Override
    public List<AssetId> run(ThumbnailSettings settings, Project project, List<AssetId> inputs, JobContext context)
            throws StudioException, CancelledException {
        Thumbnails found = thumbnails.get();
        if (found == null) {
            throw StudioException.of("media-missing", "No thumbnails were made.", "The module that reads media files is not installed.",
                    "Install PODStudio again.");
        }
        new ThumbnailRun(settings, project, context, found, ThumbnailRun.Wanted.PREVIEWS).run(inputs);
        return List.of();
    }
}
