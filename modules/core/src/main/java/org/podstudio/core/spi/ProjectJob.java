package org.podstudio.core.spi;

import java.util.List;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;

/** A job kind that works on a project as a whole: import, thumbnails, pack export, maintenance. */
public non-sealed interface ProjectJob<S extends JobSettings> extends JobKind<S> {
    /** What it needs; {@link Requirement#NONE} when it checks for itself. */
    default Requirement requirement(S settings, Project project, List<AssetId> inputs) throws StudioException {
        return Requirement.NONE;
    }

    /** Whether an interrupted job is taken up again by a new one at the next start of the window. */
    default boolean resumable() {
        return false;
    }

    /**
     * Does the work on the calling thread.
     *
     * @return the assets it made, in order
     */
    List<AssetId> run(S settings, Project project, List<AssetId> inputs, JobContext context)
            throws StudioException, CancelledException;
}
