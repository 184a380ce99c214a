package org.podstudio.library.metadata;

import java.util.List;
import java.util.Set;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.Installed;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.JobKind;
import org.podstudio.core.spi.KindCard;
import org.podstudio.core.spi.ProjectJob;

/**
 * Reads generator metadata and missing technical facts of its inputs anew, or of all assets when it has none. What the user
 * entered is never touched. Safe to stop and to run again at any time. Makes no assets.
 */
@ServiceProvider(service = JobKind.class)
public final class MetadataJob implements ProjectJob<MetadataSettings> {
    private static final KindCard<MetadataSettings> CARD =
            new KindCard<>("metadata", "Rebuild metadata", new MetadataSettings(false), Set.of(MediaType.values()), Lane.CPU);

    private final Installed<MediaProbe> probe;

    /** For the Lookup. */
    public MetadataJob() {
        this(Installed.of(MediaProbe.class));
    }

    MetadataJob(Installed<MediaProbe> probe) {
        this.probe = probe;
    }

    @Override
    public KindCard<MetadataSettings> card() {
        return CARD;
    }

    @Override
    public boolean resumable() {
        return true;
    }

    @Override
    public List<AssetId> run(MetadataSettings settings, Project project, List<AssetId> inputs, JobContext context)
            throws StudioException, CancelledException {
        MediaProbe found = probe.requireMedia("No metadata was read.");
        new MetadataRun(settings, project, context, found).run(inputs);
        return List.of();
    }
}
