package org.podstudio.library.relink;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.Thumbnails;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.JobKind;
import org.podstudio.core.spi.ProjectJob;

/** Finds the files of missing assets again and writes down where they are: one undoable step. Its inputs limit it to these assets. */
@ServiceProvider(service = JobKind.class)
public final class RelinkJob implements ProjectJob<RelinkSettings> {
    private final Supplier<MediaProbe> probe;
    private final Supplier<Thumbnails> thumbnails;

    /** For the Lookup. */
    public RelinkJob() {
        this(() -> Lookup.getDefault().lookup(MediaProbe.class), () -> Lookup.getDefault().lookup(Thumbnails.class));
    }

    RelinkJob(Supplier<MediaProbe> probe, Supplier<Thumbnails> thumbnails) {
        this.probe = probe;
        this.thumbnails = thumbnails;
    }

    @Override
    public String id() {
        return "relink";
    }

    @Override
    public String title() {
        return "Find missing files";
    }

    @Override
    public Class<RelinkSettings> settingsType() {
        return RelinkSettings.class;
    }

    @Override
    public RelinkSettings defaults() {
        return RelinkSettings.DEFAULTS;
    }

    @Override
    public Set<MediaType> accepts() {
        return Set.of(MediaType.values());
    }

    @Override
    public Lane lane() {
        return Lane.IO;
    }

    @Override
    public List<AssetId> run(RelinkSettings settings, Project project, List<AssetId> inputs, JobContext context)
            throws StudioException, CancelledException {
        Lookalikes lookalikes = new Lookalikes(project, context, Optional.ofNullable(probe.get()), Optional.ofNullable(thumbnails.get()));
        RelinkRun run = new RelinkRun(settings, project, context, lookalikes);
        if (settings.file() != null) {
            run.byHand(inputs, Path.of(settings.file()));
        } else {
            run.search(inputs);
        }
        return List.of();
    }
}
