package org.podstudio.jobs.ui;

import java.util.Locale;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.recipe.Recipes;

/** What a job is called, from its place in a menu to its end: as its kind, and a recipe's by the recipe. */
final class JobTitle {
    private JobTitle() {}

    static String of(JobQueue queue, Job job) {
        String kind = queue.kind(job.kind()).map(known -> known.title()).orElse(job.kind());
        return job.kind().equals(Recipes.KIND) && job.params().get("recipe") instanceof String recipe ? kind + " " + recipe : kind;
    }

    /**
     * Whether a step says no more than the title does: {@code Upscaling} of {@code Upscale}. Steps are not translated, and neither
     * are titles.
     */
    static boolean says(String title, String step) {
        String verb = title.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        String rest = title.substring(verb.length());
        return step.equalsIgnoreCase(title) || step.equalsIgnoreCase((verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb) + "ing" + rest);
    }

    /** What is being done, in a few words: the step where it is a form of the title, else the title. */
    static String doing(String title, String step) {
        return says(title, step) ? step : title;
    }
}
