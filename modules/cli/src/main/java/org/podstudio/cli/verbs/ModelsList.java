package org.podstudio.cli.verbs;

import java.util.List;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.model.Models;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;

/** {@code models list}. */
@Command(description = "Lists the models of the catalogue, and which are here.")
public final class ModelsList implements Verb {
    @Override
    public Answer run(Session session) throws StudioException {
        Models models = session.service(Models.class);
        List<Models.Status> list = models.list();
        return Answer.of(list.stream().map(status -> ModelAnswers.json(models, status)).toList(),
                () -> ModelAnswers.text(list));
    }
}
