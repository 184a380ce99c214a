package org.podstudio.cli.verbs;

import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.recipe.Recipes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code recipes delete}. */
@Command(description = "Forgets a recipe of yours.")
public final class RecipesDelete implements Verb {
    @Parameters(index = "0", paramLabel = "NAME", description = "Id or title.")
    String name;

    @Override
    public Answer run(Session session) throws StudioException {
        session.service(Recipes.class).delete(name);
        return Answer.of(Map.of("deleted", name), () -> "");
    }
}
