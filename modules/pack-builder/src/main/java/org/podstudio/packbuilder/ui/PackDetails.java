package org.podstudio.packbuilder.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import org.podstudio.core.api.pack.Pack;

/**
 * What the user typed about a pack; may be incomplete, the findings say what is missing.
 *
 * @param license {@code personal}, {@code commercial} or {@code extended}
 */
record PackDetails(
        String name, String version, String author, String theme, String description, String license, boolean prompts, boolean zip) {

    /** A pack's first version. Source: PRODUCT.md, the version rises only when the user says so. */
    static final String FIRST_VERSION = "1.0.0";

    static PackDetails empty() {
        return new PackDetails("", FIRST_VERSION, "", "", "", "personal", true, true);
    }

    static PackDetails of(Pack draft, PackDetails switches) {
        return new PackDetails(draft.name(), draft.version(), orEmpty(draft.author()), orEmpty(draft.theme()),
                orEmpty(draft.description()), draft.license(), switches.prompts, switches.zip);
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    /** As the settings of a {@code pack_build} job. */
    Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("name", name.strip());
        settings.put("version", version.strip());
        settings.put("author", author.strip());
        settings.put("theme", theme.strip());
        settings.put("description", description.strip());
        settings.put("license", license);
        settings.put("prompts", prompts);
        settings.put("zip", zip);
        return settings;
    }
}
