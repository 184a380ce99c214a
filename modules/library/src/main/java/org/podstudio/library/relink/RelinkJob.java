package org.podstudio.library.relink;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.podstudio.core.spi.Installed;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.JobKind;
import org.podstudio.core.spi.KindCard;
import org.podstudio.core.spi.ProjectJob;

/** Finds the files of missing assets again and writes down where they are: one undoable step. Its inputs limit it to these assets. */
@ServiceProvider(service = JobKind.class)
public final class RelinkJob implements ProjectJob<RelinkSettings> {
    private static final KindCard<RelinkSettings> CARD =
            new KindCard<>("relink", "Locate missing files", RelinkSettings.DEFAULTS, Set.of(MediaType.values()), Lane.IO);

    private final Installed<MediaProbe> probe;
    private final Installed<Thumbnails> thumbnails;

    /** For the Lookup. */
    public RelinkJob() {
        this(Installed.of(MediaProbe.class), Installed.of(Thumbnails.class));
    }

    RelinkJob(Installed<MediaProbe> probe, Installed<Thumbnails> thumbnails) {
        this.probe = probe;
        this.thumbnails = thumbnails;
    }

    @Override
    public KindCard<RelinkSettings> card() {
        return CARD;
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
