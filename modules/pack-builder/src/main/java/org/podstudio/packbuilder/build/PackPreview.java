package org.podstudio.packbuilder.build;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.packbuilder.PackBuildSettings;
import org.podstudio.packbuilder.names.PackNames;
import org.podstudio.packbuilder.text.Licenses;
import org.podstudio.packbuilder.text.PackFacts;
import org.podstudio.packbuilder.text.PromptText;
import org.podstudio.packbuilder.text.Readme;
import org.podstudio.packbuilder.text.StoreCopy;

/** The texts of a pack as a build would write them now, from the project's records alone: no file is opened. */
public record PackPreview(String readme, String license, String storeCopy) {

    /**
     * Missing and undecodable assets are left out, as a build does.
     *
     * @param settings with one of our own licences
     * @param lineages of all the assets
     * @return null when no asset is left to write about
     */
    public static @Nullable PackPreview of(PackBuildSettings settings, List<Asset> assets, Map<AssetId, Lineage> lineages,
            Instant time, String appVersion) {
        List<PackedAsset> packed = new ArrayList<>();
        PackNames names = new PackNames();
        Map<String, Integer> contents = new HashMap<>();
        boolean prompts = false;
        for (Asset asset : assets) {
            if (!asset.missing() && !asset.undecodable()) {
                Lineage lineage = lineages.get(asset.id());
                PackedFile file = new PackedFile("assets/" + AssetCopies.name(names, asset), asset.sizeBytes(), asset.hash(), 0);
                int occurrence = contents.merge(asset.hash(), 1, Integer::sum) - 1;
                packed.add(new PackedAsset(ContentIds.asset(asset.hash(), occurrence), asset, file, asset.facts(), lineage, null));
                prompts |= settings.prompts() && PromptText.exists(lineage);
            }
        }
        if (packed.isEmpty()) {
            return null;
        }
        PackFacts facts = facts(settings, settings.license(), null, time, packed, appVersion);
        return new PackPreview(Readme.of(facts, prompts), Licenses.text(facts), StoreCopy.of(facts));
    }

    /** What the texts of a pack are made of; the models of all its assets, each once. */
    static PackFacts facts(PackBuildSettings settings, String licenseType, @Nullable String licenseText, Instant time,
            List<PackedAsset> assets, String appVersion) {
        Set<ModelUse> models = new LinkedHashSet<>();
        assets.forEach(asset -> models.addAll(asset.lineage().models()));
        List<ModelUse> sorted = models.stream()
                .sorted(Comparator.comparing(ModelUse::model).thenComparing(ModelUse::role).thenComparing(ModelUse::license)).toList();
        return new PackFacts(settings.name(), settings.version(), settings.theme(), settings.description(), settings.author(),
                licenseType, licenseText, time, assets, sorted, appVersion);
    }
}
