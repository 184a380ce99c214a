package org.podstudio.cli.verbs;

import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.recipe.Recipes;
import picocli.CommandLine.Command;

/** {@code recipes list}. */
@Command(description = "Recipes that come with PODStudio, and your own. Needs no project.")
public final class RecipesList implements Verb {
    @Override
    public Answer run(Session session) throws StudioException {
        Recipes.Listing listing = session.service(Recipes.class).list();
        listing.problems().forEach(problem -> session.note(problem.what() + " " + problem.why()));
        return Answer.of(listing.recipes().stream().map(RecipeTexts::json).toList(),
                () -> String.join("\n", listing.recipes().stream().map(RecipeTexts::line).toList()));
    }
}
