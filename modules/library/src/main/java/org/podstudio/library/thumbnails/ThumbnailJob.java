package org.podstudio.library.thumbnails;

import java.util.List;
import java.util.Set;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.Thumbnails;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.Installed;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.JobKind;
import org.podstudio.core.spi.KindCard;
import org.podstudio.core.spi.ProjectJob;

/**
 * Makes the previews of its inputs and thereby finds out which of them cannot be decoded: that is marked, and the others go on.
 * Makes no assets.
 */
@ServiceProvider(service = JobKind.class)
public final class ThumbnailJob implements ProjectJob<ThumbnailSettings> {
    private static final KindCard<ThumbnailSettings> CARD = new KindCard<>("thumbnail", "Make thumbnails",
            new ThumbnailSettings(false, false), Set.of(MediaType.values()), Lane.INTERACTIVE);

    private final Installed<Thumbnails> thumbnails;

    /** For the Lookup. */
    public ThumbnailJob() {
        this(Installed.of(Thumbnails.class));
    }

    ThumbnailJob(Installed<Thumbnails> thumbnails) {
        this.thumbnails = thumbnails;
    }

    @Override
    public KindCard<ThumbnailSettings> card() {
        return CARD;
    }

    @Override
    public boolean resumable() {
        return true;
    }

    @Override
    public List<AssetId> run(ThumbnailSettings settings, Project project, List<AssetId> inputs, JobContext context)
            throws StudioException, CancelledException {
        Thumbnails found = thumbnails.requireMedia("No thumbnails were made.");
        if (settings.strips()) {
            new StripRun(settings, project, context, found).run(inputs);
            return List.of();
        }
        new ThumbnailRun(settings, project, context, found, ThumbnailRun.Wanted.PREVIEWS).run(inputs);
        return List.of();
    }
}
