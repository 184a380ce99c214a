package org.podstudio.packbuilder.ui;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.settings.SettingValues;
import org.podstudio.core.api.settings.StudioSettingsTable;
import org.podstudio.packbuilder.PackBuildSettings;

/**
 * What the user typed about a pack; may be incomplete, the findings say what is missing.
 *
 * @param license {@code personal}, {@code commercial} or {@code extended}
 * @param targets ids of the stores it is for, perhaps none yet
 */
@Messages({"# {0} - theme", "suggest.name={0} Pack"})
record PackDetails(String name, String version, String author, String theme, String description, String license, boolean prompts,
        boolean zip, List<String> targets) {

    PackDetails {
        targets = List.copyOf(targets);
    }

    /** As a build would have it when nothing is said; the strictest licence, since a wider one cannot be taken back. */
    static PackDetails empty() {
        PackBuildSettings usual = PackBuildSettings.DEFAULTS;
        return new PackDetails("", usual.version(), "", "", "", "personal", usual.prompts(), usual.zip(), usual.targets());
    }

    /** As the settings say a new pack begins. Blocks on the disk. */
    static PackDetails begun(SettingValues values) {
        PackDetails bare = empty();
        return new PackDetails("", bare.version(), values.valid(StudioSettingsTable.PACK_AUTHOR), "", "", values.valid(StudioSettingsTable.PACK_LICENSE),
                values.on(StudioSettingsTable.PACK_PROMPTS), values.on(StudioSettingsTable.PACK_ZIP), bare.targets());
    }

    /** For this store too, or not for it. The others stay as they are. */
    PackDetails withStore(String store, boolean chosen) {
        Set<String> stores = new LinkedHashSet<>(targets);
        if (chosen) {
            stores.add(store);
        } else {
            stores.remove(store);
        }
        return new PackDetails(name, version, author, theme, description, license, prompts, zip, List.copyOf(stores));
    }

    /** A theme that all assets share is a good first guess for theme and name. */
    PackDetails suggestedBy(List<Asset> assets) {
        List<String> themes = assets.stream().map(Asset::theme).distinct().toList();
        if (themes.size() != 1 || themes.getFirst().equals(Asset.UNSORTED)) {
            return this;
        }
        String shared = themes.getFirst();
        String suggested = Bundle.suggest_name(shared.substring(0, 1).toUpperCase(Locale.ROOT) + shared.substring(1));
        return new PackDetails(suggested, version, author, shared, description, license, prompts, zip, targets);
    }

    /** As the settings of a {@code pack_build} job. @param heroes that somebody chose */
    Map<String, Object> settings(Set<AssetId> heroes) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("name", name.strip());
        settings.put("version", version.strip());
        settings.put("author", author.strip());
        settings.put("theme", theme.strip());
        settings.put("description", description.strip());
        settings.put("license", license);
        settings.put("prompts", prompts);
        settings.put("zip", zip);
        settings.put("targets", targets);
        settings.put("heroes", heroes.stream().map(AssetId::toString).toList());
        return settings;
    }

    /** The same for a preview of the texts, which have a stand-in where no name is typed yet. */
    PackBuildSettings asSettings() {
        String shown = name.isBlank() ? Bundle.draft_untitled() : name;
        return new PackBuildSettings(shown, theme, description, author, license, version, targets, null, prompts, zip, "", false);
    }
}
