package org.podstudio.library.sidecar;

import java.util.List;
import java.util.Set;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.JobKind;
import org.podstudio.core.spi.KindCard;
import org.podstudio.core.spi.ProjectJob;

/**
 * Writes what the user decided about its inputs into XMP sidecars beside their files, or takes over what such files say. Reading
 * is one step that can be undone. Makes no assets.
 */
@ServiceProvider(service = JobKind.class)
public final class SidecarJob implements ProjectJob<SidecarSettings> {
    private static final KindCard<SidecarSettings> CARD = new KindCard<>("sidecar", "XMP sidecars",
            new SidecarSettings(SidecarSettings.Action.WRITE), Set.of(MediaType.values()), Lane.IO);

    @Override
    public KindCard<SidecarSettings> card() {
        return CARD;
    }

    @Override
    public List<AssetId> run(SidecarSettings settings, Project project, List<AssetId> inputs, JobContext context)
            throws StudioException, CancelledException {
        SidecarRun run = new SidecarRun(project, context);
        switch (settings.action()) {
            case WRITE -> run.write(inputs);
            case READ -> run.read(inputs);
        }
        return List.of();
    }
}
