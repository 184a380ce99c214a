package org.podstudio.cli.verbs;

import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code recipes show}. */
@Command(description = "One recipe with its steps.")
public final class RecipesShow implements Verb {
    @Parameters(index = "0", paramLabel = "NAME", description = "Id or title.")
    String name;

    @Override
    public Answer run(Session session) throws StudioException {
        return RecipeTexts.answer(RecipeTexts.find(session, name));
    }
}
