package org.podstudio.inspector.ui;

import java.util.List;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.project.Project;

/**
 * What new files are to be made of.
 *
 * @param lead the one by which operations are offered and judged; one of {@code ids}
 */
record Subject(Project project, List<AssetId> ids, Asset lead) {
    Subject {
        ids = List.copyOf(ids);
    }
}
