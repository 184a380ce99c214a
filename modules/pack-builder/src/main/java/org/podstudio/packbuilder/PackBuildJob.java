package org.podstudio.packbuilder;

import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.JobKind;
import org.podstudio.core.spi.KindCard;
import org.podstudio.core.spi.ProjectJob;
import org.podstudio.packbuilder.build.PackBuild;
import org.podstudio.packbuilder.build.PackPlan;

/** Builds a pack of its inputs, in their order. Makes no assets; where the pack lies is in the job's facts. */
@ServiceProvider(service = JobKind.class)
public final class PackBuildJob implements ProjectJob<PackBuildSettings> {
    private static final KindCard<PackBuildSettings> CARD =
            new KindCard<>("pack_build", "Build pack", PackBuildSettings.DEFAULTS, Set.of(MediaType.values()), Lane.IO);

    /** Gives the engines, or says which is missing. */
    interface EngineSource {
        Engines get() throws StudioException;
    }

    private final EngineSource engines;
    private final InstantSource now;

    /** Made by the Lookup. */
    public PackBuildJob() {
        this(Engines::installed, Clock.systemUTC());
    }

    PackBuildJob(EngineSource engines, InstantSource now) {
        this.engines = engines;
        this.now = now;
    }

    @Override
    public KindCard<PackBuildSettings> card() {
        return CARD;
    }

    /** Settings, licences and store rules are checked before the job is stored; disk space when it starts. */
    @Override
    public Requirement requirement(PackBuildSettings settings, Project project, List<AssetId> inputs) throws StudioException {
        PackPlan.make(settings, project, inputs, engines.get(), now);
        return Requirement.NONE;
    }

    @Override
    public boolean resumable() {
        return true;
    }

    @Override
    public List<AssetId> run(PackBuildSettings settings, Project project, List<AssetId> inputs, JobContext context)
            throws StudioException, CancelledException {
        Engines installed = engines.get();
        PackPlan plan = PackPlan.make(settings, project, inputs, installed, now);
        new PackBuild(plan, project, installed, context).run();
        return List.of();
    }
}
