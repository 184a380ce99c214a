package org.podstudio.cli.verbs;

import java.util.LinkedHashMap;
import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.recipe.Recipes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code recipes run}. */
@Command(description = "Runs a recipe's steps on each input, one job an input, and waits. Answers as \"enhance\".")
public final class RecipesRun extends OperationVerb {
    @Parameters(index = "0", paramLabel = "NAME", description = "Id or title, see \"podstudio recipes list\".")
    String name;

    @Option(names = "--keep", paramLabel = "WHAT",
            description = "last: the result (default); all: also what each step made, as a chain of children.")
    String keep = "last";

    @Override
    public Answer run(Session session) throws StudioException, CancelledException, InterruptedException {
        Recipes.Entry entry = RecipeTexts.find(session, name);
        if (entry.unavailable().isPresent()) {
            throw new StudioException(entry.unavailable().get());
        }
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("recipe", entry.recipe().id());
        settings.put("keep", keep);
        return run(session, new Wish("recipes run", entry.recipe().id(), Enhance.kind(session.service(JobQueue.class), Recipes.KIND),
                entry.accepts(), settings, forced()));
    }
}
