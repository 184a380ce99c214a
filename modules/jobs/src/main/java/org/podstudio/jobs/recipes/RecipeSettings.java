package org.podstudio.jobs.recipes;

import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.JobSettings;

/**
 * Settings of {@link RecipeOperation}.
 *
 * @param recipe id or title; may be left out where {@code steps} is there
 * @param keep which results become assets
 * @param steps the recipe itself as JSON, as it was when the job was submitted; filled in by the studio
 */
public record RecipeSettings(@Nullable String recipe, Keep keep, @Nullable String steps) implements JobSettings {
    public static final RecipeSettings DEFAULTS = new RecipeSettings(null, Keep.LAST, null);

    /** Which results of the steps stay. */
    public enum Keep {
        /** That of the last step, and what stands beside the chain. */
        LAST,
        /** Those of all steps, each the child of the one before. */
        ALL
    }

    public RecipeSettings {
        keep = keep == null ? Keep.LAST : keep;
        steps = steps == null || steps.isBlank() ? null : steps;
    }
}
