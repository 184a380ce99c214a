package org.podstudio.packbuilder.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.model.Models;
import org.podstudio.core.api.project.Project;
import org.podstudio.packbuilder.build.Heroes;
import org.podstudio.packbuilder.build.Lineage;
import org.podstudio.packbuilder.build.LicenseFinding;
import org.podstudio.packbuilder.build.LicenseGuard;
import org.podstudio.packbuilder.build.LineageReader;

/**
 * The assets of the pack in hand, in order, and what is known about them.
 *
 * @param lineages of these, and perhaps of others that were in the pack before
 * @param licenses as above
 * @param chosen to be heroes, perhaps some that are no longer in the pack; none for the best rated
 */
record PackContents(List<Asset> assets, Map<AssetId, Lineage> lineages, List<LicenseFinding> licenses, Set<AssetId> chosen) {
    static final PackContents NONE = new PackContents(List.of(), Map.of(), List.of(), Set.of());

    PackContents {
        assets = List.copyOf(assets);
        chosen = Set.copyOf(chosen);
    }

    /** Reads the project; blocks. Assets that are not there any more are left out. */
    static PackContents load(Project project, PackOrder order, Optional<Models> models) {
        List<Asset> assets = project.assets().load(order.assets());
        LineageReader reader = new LineageReader(project, models);
        Map<AssetId, Lineage> lineages = new HashMap<>();
        assets.forEach(asset -> lineages.put(asset.id(), reader.of(asset)));
        return new PackContents(assets, lineages, LicenseGuard.findings(assets, lineages, models), order.heroes());
    }

    List<AssetId> ids() {
        return assets.stream().map(Asset::id).toList();
    }

    PackOrder order() {
        return new PackOrder(ids(), chosen);
    }

    /** Those that the pack shows large. */
    Set<AssetId> heroes() {
        return Heroes.of(assets, asset -> asset, chosen).stream().map(Asset::id).collect(Collectors.toSet());
    }

    /** Whether somebody chose the heroes; else they are the best rated. */
    boolean heroesChosen() {
        return !order().heroes().isEmpty();
    }

    /** The pictures among these become heroes, beside those that were chosen before; where all are chosen already, none of them is. */
    PackContents starred(Set<AssetId> some) {
        Set<AssetId> pictures = assets.stream().filter(asset -> asset.facts().type() == MediaType.IMAGE && some.contains(asset.id()))
                .map(Asset::id).collect(Collectors.toSet());
        Set<AssetId> now = new HashSet<>(order().heroes());
        if (!now.addAll(pictures)) {
            now.removeAll(pictures);
        }
        return new PackContents(assets, lineages, licenses, now);
    }

    PackContents without(Set<AssetId> some) {
        return new PackContents(assets.stream().filter(asset -> !some.contains(asset.id())).toList(), lineages, licenses, chosen);
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
        return new PackContents(order, lineages, licenses, chosen);
    }
}
