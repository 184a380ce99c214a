package org.podstudio.ui.select;

import java.util.List;
import java.util.Optional;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.project.Project;

/**
 * The assets selected in the library, in the order of the grid. In the lookup of the library window and in {@link
 * SelectionHub}, which keeps it while another window is active.
 *
 * @param lead the one the keyboard is at, which the inspector shows when several are selected
 */
public record AssetSelection(Project project, List<AssetId> ids, Optional<AssetId> lead) {
    public AssetSelection {
        ids = List.copyOf(ids);
    }

    public boolean isEmpty() {
        return ids.isEmpty();
    }

    /** Whether exactly one is selected. */
    public boolean single() {
        return ids.size() == 1;
    }
}
