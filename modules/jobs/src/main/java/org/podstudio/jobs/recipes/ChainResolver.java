package org.podstudio.jobs.recipes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.recipe.Recipe;
import org.podstudio.core.api.recipe.Recipes;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.JobKind;
import org.podstudio.jobs.Nearest;
import org.podstudio.jobs.SettingsRecord;
import org.podstudio.jobs.files.JsonFolder;

/** Turns a recipe into a chain that can run: puts in the steps of recipes that it names, finds kinds, checks settings. */
final class ChainResolver {
    private final List<JobKind<?>> kinds;
    private final Function<String, Optional<Recipe>> recipes;

    /** @param recipes by id or title */
    ChainResolver(List<JobKind<?>> kinds, Function<String, Optional<Recipe>> recipes) {
        this.kinds = kinds;
        this.recipes = recipes;
    }

    /** @throws StudioException {@code kind-missing}, {@code bad-setting}, {@code recipe-cycle}, {@code no-such-recipe}, {@code too-many-steps} */
    Chain resolve(Recipe recipe) throws StudioException {
        List<Recipe.Step> flat = new ArrayList<>();
        flatten(recipe, new ArrayDeque<>(), flat);
        List<Link<?>> links = new ArrayList<>();
        for (Recipe.Step step : flat) {
            links.add(link(recipe, step, links.size() + 1));
        }
        return new Chain(new Recipe(recipe.id(), recipe.title(), recipe.description(), recipe.version(), recipe.suffix(),
                links.stream().map(link -> step(link)).toList()), links);
    }

    /** With all settings, so that other defaults of a later version do not change what a stored chain means. */
    private static Recipe.Step step(Link<?> link) {
        return new Recipe.Step(link.operation().id(), link.allSettings(), link.flow());
    }

    /** @param within titles of the recipes that this one is part of, the outermost first */
    private void flatten(Recipe recipe, Deque<Recipe> within, List<Recipe.Step> flat) throws StudioException {
        if (within.stream().anyMatch(outer -> JsonFolder.sameName(outer.id(), recipe.id()))) {
            within.addLast(recipe);
            throw StudioException.of("recipe-cycle", "The recipe \"" + within.getFirst().title() + "\" would never end.",
                    "It contains itself: " + String.join(" → ", within.stream().map(Recipe::title).toList()) + ".",
                    "Take the step out that leads back.");
        }
        within.addLast(recipe);
        for (Recipe.Step step : recipe.steps()) {
            if (step.kind().equals(Recipes.KIND)) {
                flatten(named(recipe, step), within, flat);
            } else {
                flat.add(step);
            }
            if (flat.size() > Recipe.MOST_STEPS) {
                throw StudioException.of("too-many-steps", "The recipe \"" + within.getFirst().title() + "\" has too many steps.",
                        "With the recipes in it it has more than " + Recipe.MOST_STEPS + ".", "Split it into shorter ones.");
            }
        }
        within.removeLast();
    }

    private Recipe named(Recipe outer, Recipe.Step step) throws StudioException {
        String name = String.valueOf(step.settings().get("recipe"));
        if (step.flow() == Recipe.Flow.BESIDE) {
            throw StudioException.of("bad-setting", "The recipe \"" + outer.title() + "\" cannot run.",
                    "A recipe within a recipe is always part of the chain, never beside it.", "Take \"flow\" out of that step.");
        }
        return recipes.apply(name).orElseThrow(() -> StudioException.of("no-such-recipe", "The recipe \"" + outer.title() + "\" cannot run.",
                "It contains the recipe \"" + name + "\", which is not here.", "Import that one too, or take the step out."));
    }

    private Link<?> link(Recipe recipe, Recipe.Step step, int number) throws StudioException {
        JobKind<?> kind = kinds.stream().filter(one -> one.id().equals(step.kind())).findFirst().orElse(null);
        if (!(kind instanceof FileOperation<?> operation)) {
            List<String> ids = kinds.stream().filter(one -> one instanceof FileOperation<?>).map(JobKind::id).sorted().toList();
            throw StudioException.of("kind-missing", "The recipe \"" + recipe.title() + "\" cannot run here.",
                    "Its step " + number + " is of the kind \"" + step.kind() + "\", which " + (kind == null ? "is not installed." : "works on no files."),
                    Nearest.of(step.kind(), ids).map(near -> "Write " + near + " if you meant that.")
                            .orElse("Install the part it comes from, or take the step out."));
        }
        return link(recipe, operation, step, number);
    }

    private static <S extends JobSettings> Link<S> link(Recipe recipe, FileOperation<S> operation, Recipe.Step step, int number)
            throws StudioException {
        try {
            S settings = operation.settled(new SettingsRecord<>(operation.settingsType(), operation.defaults()).fromMap(step.settings()));
            return new Link<>(number, operation, settings, step.flow());
        } catch (StudioException e) {
            Problem problem = e.problem();
            throw new StudioException(new Problem(problem.code(), "The recipe \"" + recipe.title() + "\" cannot run: step " + number + ", "
                    + operation.title() + ". " + problem.what(), problem.why(), problem.next()), e);
        }
    }
}
