package org.podstudio.jobs.ui;

import java.util.List;
import java.util.Set;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.KindCard;
import org.podstudio.core.spi.ProjectJob;

/** A kind called as its id, in the disk's lane if it imports and in the processor's else. Never run. */
record StandIn(String name) implements ProjectJob<StandIn.Nothing> {
    record Nothing() implements JobSettings {}

    @Override
    public KindCard<Nothing> card() {
        return new KindCard<>(name, name, new Nothing(), Set.of(), name.equals("import") ? Lane.IO : Lane.CPU);
    }

    @Override
    public List<AssetId> run(Nothing settings, Project project, List<AssetId> inputs, JobContext context) {
        throw new AssertionError("nothing runs here");
    }
}
