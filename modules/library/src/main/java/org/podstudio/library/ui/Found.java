package org.podstudio.library.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.LabelNames;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.query.ValidPart;

/**
 * The answer to a search within a tab.
 *
 * @param search what of the typed text could be read
 * @param shown what an asset must be like to be in the list
 */
record Found(ValidPart search, Query shown, Listing list) {
    /** The search is read here, because the names that the user gave to labels are the project's. Blocks. */
    static Found of(Project project, String text, Query tab, AssetSort order, BiFunction<AssetStore, List<AssetId>, GridContent> content) {
        AssetStore store = project.assets();
        ValidPart search = ValidPart.of(text, LabelNames.of(project.settings()));
        Query asking = new Query.And(List.of(search.query(), tab));
        return new Found(search, asking, Listing.read(store, asking, order, Optional.of(search.query()).filter(q -> !q.equals(Query.ALL)),
                ids -> content.apply(store, ids)));
    }
}
