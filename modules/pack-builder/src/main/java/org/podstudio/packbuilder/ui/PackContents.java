package org.podstudio.packbuilder.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.model.Models;
import org.podstudio.core.api.project.Project;
import org.podstudio.packbuilder.build.Lineage;
import org.podstudio.packbuilder.build.LicenseFinding;
import org.podstudio.packbuilder.build.LicenseGuard;
import org.podstudio.packbuilder.build.LineageReader;

/**
 * The assets of the pack in hand, in order, and what is known about them.
 *
 * @param lineages of these, and perhaps of others that were in the pack before
 * @param licenses as above
 */
record PackContents(List<Asset> assets, Map<AssetId, Lineage> lineages, List<LicenseFinding> licenses) {
    static final PackContents NONE = new PackContents(List.of(), Map.of(), List.of());

    PackContents {
        assets = List.copyOf(assets);
    }

    /** Reads the project; blocks. Assets that are not there any more are left out. */
    static PackContents load(Project project, List<AssetId> ids, Optional<Models> models) {
        List<Asset> assets = project.assets().load(ids);
        LineageReader reader = new LineageReader(project, models);
        Map<AssetId, Lineage> lineages = new HashMap<>();
        assets.forEach(asset -> lineages.put(asset.id(), reader.of(asset)));
        return new PackContents(assets, lineages, LicenseGuard.findings(assets, lineages, models));
    }

    List<AssetId> ids() {
        return assets.stream().map(Asset::id).toList();
    }

    PackContents without(Set<AssetId> some) {
        return new PackContents(assets.stream().filter(asset -> !some.contains(asset.id())).toList(), lineages, licenses);
    }

    /** These, in the order they have now, before place {@code at} of the order as it is now. */
    PackContents moved(Set<AssetId> some, int at) {
        List<Asset> order = new ArrayList<>();
        List<Asset> moved = assets.stream().filter(asset -> some.contains(asset.id())).toList();
        for (int i = 0; i <= assets.size(); i++) {
            if (i == at) {
                order.addAll(moved);
            }
            if (i < assets.size() && !some.contains(assets.get(i).id())) {
                order.add(assets.get(i));
            }
        }
        return new PackContents(order, lineages, licenses);
    }
}
