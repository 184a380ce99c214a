package org.podstudio.packbuilder;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.JobSettings;

/**
 * What a pack is to be. The assets are the job's inputs, in order.
 *
 * @param license {@code personal}, {@code commercial}, {@code extended}, or the path of a text file
 * @param targets ids of store targets
 * @param out folder in which the pack is made; null for the project's {@code Packs/}
 * @param prompts whether the prompts go into the pack
 * @param clock ISO instant that stands for the time of the build; empty for now
 * @param force build although a model's licence or a store's rule forbids it
 * @param heroes IDs of the pictures to be shown large; empty for the best rated
 */
public record PackBuildSettings(
        String name,
        @Nullable String theme,
        @Nullable String description,
        @Nullable String author,
        String license,
        String version,
        List<String> targets,
        @Nullable String out,
        boolean prompts,
        boolean zip,
        String clock,
        boolean force,
        List<String> heroes)
        implements JobSettings {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public static final PackBuildSettings DEFAULTS = new PackBuildSettings(
            "", null, null, null, "commercial", "1.0.0", List.of("standard"), null, true, true, "", false);

    /** With the best rated as heroes. */
    public PackBuildSettings(String name, @Nullable String theme, @Nullable String description, @Nullable String author, String license,
            String version, List<String> targets, @Nullable String out, boolean prompts, boolean zip, String clock, boolean force) {
        this(name, theme, description, author, license, version, targets, out, prompts, zip, clock, force, List.of());
    }


    public PackBuildSettings {
        name = name == null ? "" : name.strip();
        theme = blankToNull(theme);
        description = blankToNull(description);
        author = blankToNull(author);
        license = license == null || license.isBlank() ? "commercial" : license.strip();
        version = version == null || version.isBlank() ? "1.0.0" : version.strip();
        targets = targets == null || targets.isEmpty() ? List.of("standard") : List.copyOf(targets);
        out = blankToNull(out);
        clock = clock == null ? "" : clock.strip();
        heroes = heroes == null ? List.of() : List.copyOf(heroes);
    }

    /** What is no ID is left out: it is no picture of the pack. */
    public List<AssetId> heroIds() {
        return heroes.stream().filter(id -> UUID_FORM.matcher(id).matches()).map(AssetId::of).toList();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
