package org.podstudio.packbuilder;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
        boolean force)
        implements JobSettings {
    public static final PackBuildSettings DEFAULTS = new PackBuildSettings(
            "", null, null, null, "commercial", "1.0.0", List.of("standard"), null, true, true, "", false);

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
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
