package org.podstudio.cli.verbs;

import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.recipe.Recipes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code recipes import}. */
@Command(description = "Takes over a recipe that somebody shared, over one of yours with the same id.")
public final class RecipesImport implements Verb {
    @Parameters(index = "0", paramLabel = "FILE")
    String file;

    @Override
    public Answer run(Session session) throws StudioException {
        return RecipeTexts.answer(session.service(Recipes.class).importFile(session.path(file).toAbsolutePath()));
    }
}
