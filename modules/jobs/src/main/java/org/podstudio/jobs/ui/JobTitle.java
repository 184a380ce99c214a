package org.podstudio.jobs.ui;

import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.recipe.Recipes;

/** What a job is called: as its kind, and a recipe's by the recipe. */
final class JobTitle {
    private JobTitle() {}

    static String of(JobQueue queue, Job job) {
        String kind = queue.kind(job.kind()).map(known -> known.title()).orElse(job.kind());
        return job.kind().equals(Recipes.KIND) && job.params().get("recipe") instanceof String recipe ? kind + " " + recipe : kind;
    }
}
