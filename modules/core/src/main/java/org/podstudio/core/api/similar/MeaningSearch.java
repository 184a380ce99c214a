package org.podstudio.core.api.similar;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;

/** Finds assets by what their prompts mean. Found in the Lookup. Blocks, so never on the EDT. */
public interface MeaningSearch {
    /** @param likeness cosine of the angle between the two texts' vectors, up to 1 */
    record Match(AssetId id, double likeness) {}

    /**
     * The nearest first. Only prompts that the {@code meaning} job has read are found.
     *
     * @param among null for all
     * @throws StudioException {@code model-missing} where the model is not installed
     */
    List<Match> find(Project project, String text, @Nullable Set<AssetId> among, int limit) throws StudioException;
}
