package org.podstudio.cli.verbs;

import java.nio.file.Path;
import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.cli.Visible;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.recipe.Recipes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code recipes export}. */
@Command(description = "Writes a recipe to a file, to be shared.")
public final class RecipesExport implements Verb {
    @Parameters(index = "0", paramLabel = "NAME", description = "Id or title.")
    String name;

    @Parameters(index = "1", paramLabel = "FILE")
    String file;

    @Override
    public Answer run(Session session) throws StudioException {
        Path target = session.path(file).toAbsolutePath().normalize();
        session.service(Recipes.class).exportFile(name, target);
        return Answer.of(Map.of("path", target), () -> Visible.text(Visible.path(target)));
    }
}
