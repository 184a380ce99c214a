package org.podstudio.library.similar;

import java.util.HashSet;
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
import org.podstudio.library.thumbnails.ThumbnailRun;

/**
 * Makes the fingerprints that are lacking: of thumbnails where there are some, else of the files, whose thumbnails are made
 * by the way. Without inputs, of all assets that lack one.
 */
@ServiceProvider(service = JobKind.class)
public final class FingerprintJob implements ProjectJob<FingerprintSettings> {
    private final Supplier<Thumbnails> thumbnails;

    /** For the Lookup. */
    public FingerprintJob() {
        this(() -> Lookup.getDefault().lookup(Thumbnails.class));
    }

    FingerprintJob(Supplier<Thumbnails> thumbnails) {
        this.thumbnails = thumbnails;
    }

    @Override
    public String id() {
        return "fingerprint";
    }

    @Override
    public String title() {
        return "Compare pictures";
    }

    @Override
    public Class<FingerprintSettings> settingsType() {
        return FingerprintSettings.class;
    }

    @Override
    public FingerprintSettings defaults() {
        return new FingerprintSettings();
    }

    @Override
    public Set<MediaType> accepts() {
        return Set.of(MediaType.IMAGE, MediaType.VIDEO);
    }

    @Override
    public Lane lane() {
        return Lane.CPU;
    }

    @Override
    public boolean resumable() {
        return true;
    }

    @Override
    public List<AssetId> run(FingerprintSettings settings, Project project, List<AssetId> inputs, JobContext context)
            throws StudioException, CancelledException {
        Thumbnails found = thumbnails.get();
        if (found == null) {
            throw StudioException.of("media-missing", "No pictures were compared.",
                    "The module that reads media files is not installed.", "Install PODStudio again.");
        }
        Set<AssetId> wanted = new HashSet<>(inputs);
        List<AssetId> lacking = project.likeness().withoutFingerprint().stream()
                .filter(id -> wanted.isEmpty() || wanted.contains(id)).toList();
        ThumbnailRun.looks(project, context, found).run(lacking);
        return List.of();
    }
}
