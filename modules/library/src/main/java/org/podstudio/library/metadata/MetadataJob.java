package org.podstudio.library.metadata;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.JobKind;
import org.podstudio.core.spi.ProjectJob;

/**
 * Reads generator metadata and missing technical facts of its inputs anew, or of all assets when it has none. What the user
 * entered is never touched. Safe to stop and to run again at any time. Makes no assets.
 */
@ServiceProvider(service = JobKind.class)
public final class MetadataJob implements ProjectJob<MetadataSettings> {
    private final Supplier<MediaProbe> probe;

    /** For the Lookup. */
    public MetadataJob() {
        this(() -> Lookup.getDefault().lookup(MediaProbe.class));
    }

    MetadataJob(Supplier<MediaProbe> probe) {
        this.probe = probe;
    }

    @Override
    public String id() {
        return "metadata";
    }

    @Override
    public String title() {
        return "Rebuild metadata";
    }

    @Override
    public Class<MetadataSettings> settingsType() {
        return MetadataSettings.class;
    }

    @Override
    public MetadataSettings defaults() {
        return new MetadataSettings(false);
    }

    @Override
    public Set<MediaType> accepts() {
        return Set.of(MediaType.values());
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
    public List<AssetId> run(MetadataSettings settings, Project project, List<AssetId> inputs, JobContext context)
            throws StudioException, CancelledException {
        MediaProbe found = probe.get();
        if (found == null) {
            throw StudioException.of("media-missing", "No metadata was read.", "The module that reads media files is not installed.",
                    "Install PODStudio again.");
        }
        new MetadataRun(settings, project, context, found).run(inputs);
        return List.of();
    }
}
