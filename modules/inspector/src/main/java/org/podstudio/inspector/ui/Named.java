package org.podstudio.inspector.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.job.Preset;
import org.podstudio.core.api.job.Presets;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.recipe.Recipe;
import org.podstudio.core.api.recipe.Recipes;

/** What somebody has given a name: recipes, and presets of operations. Reads files, so it is asked behind. */
@Messages({"# {0} - title", "Named_recipe=Recipe: {0}", "# {0} - the steps", "Named_steps=Steps: {0}."})
record Named(Optional<Recipes> installedRecipes, Optional<Presets> installedPresets) {
    static final Named NOTHING = new Named(Optional.empty(), Optional.empty());
    private static final String PREFIX = Recipes.KIND + ":";

    /** Id of the recipe that a choice means; empty for an operation. */
    static Optional<String> recipe(String choice) {
        return choice.startsWith(PREFIX) ? Optional.of(choice.substring(PREFIX.length())) : Optional.empty();
    }

    /** Recipes that work on this type here. */
    List<EnhanceView.Choice> recipes(MediaType type) {
        return installedRecipes.map(recipes -> recipes.list().recipes().stream().filter(entry -> entry.accepts().contains(type))
                .map(entry -> new EnhanceView.Choice(PREFIX + entry.recipe().id(), Bundle.Named_recipe(entry.recipe().title()),
                        words(entry.recipe()))).toList()).orElse(List.of());
    }

    private static String words(Recipe recipe) {
        String steps = recipe.steps().stream().map(step -> step.kind().replace('_', ' ')).collect(Collectors.joining(" → "));
        return (recipe.description().isEmpty() ? "" : recipe.description() + " ") + Bundle.Named_steps(steps);
    }

    List<Preset> presets(String choice) {
        return recipe(choice).isPresent() ? List.of() : installedPresets.map(presets -> presets.list(choice).presets().stream()
                .map(Presets.Entry::preset).toList()).orElse(List.of());
    }

    Preset save(String kind, String name, java.util.Map<String, Object> settings) throws StudioException {
        return installedPresets.orElseThrow(() -> new IllegalStateException("no preset is offered without the part that keeps them"))
                .save(kind, name, settings);
    }
}
