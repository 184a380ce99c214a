package org.podstudio.library.similar;

import java.util.HashSet;
import java.util.LinkedHashSet;
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
import org.podstudio.library.thumbnails.ThumbnailRun;

/**
 * Makes the fingerprints and palettes that are lacking: of thumbnails where there are some, else of the files, whose thumbnails are made
 * by the way. Without inputs, of all assets that lack one.
 */
@ServiceProvider(service = JobKind.class)
public final class FingerprintJob implements ProjectJob<FingerprintSettings> {
    private static final KindCard<FingerprintSettings> CARD = new KindCard<>("fingerprint", "Find out colours and likeness",
            new FingerprintSettings(), Set.of(MediaType.IMAGE, MediaType.VIDEO), Lane.CPU);

    private final Installed<Thumbnails> thumbnails;

    /** For the Lookup. */
    public FingerprintJob() {
        this(Installed.of(Thumbnails.class));
    }

    FingerprintJob(Installed<Thumbnails> thumbnails) {
        this.thumbnails = thumbnails;
    }

    @Override
    public KindCard<FingerprintSettings> card() {
        return CARD;
    }

    @Override
    public boolean resumable() {
        return true;
    }

    @Override
    public List<AssetId> run(FingerprintSettings settings, Project project, List<AssetId> inputs, JobContext context)
            throws StudioException, CancelledException {
        Thumbnails found = thumbnails.requireMedia("No pictures were compared.");
        Set<AssetId> wanted = new HashSet<>(inputs);
        Set<AssetId> unseen = new LinkedHashSet<>(project.likeness().withoutFingerprint());
        unseen.addAll(project.likeness().withoutPalette());
        List<AssetId> lacking = unseen.stream().filter(id -> wanted.isEmpty() || wanted.contains(id)).toList();
        ThumbnailRun.looks(project, context, found).run(lacking);
        return List.of();
    }
}
