package org.podstudio.cli.verbs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;

/** {@code undo}. */
@Command(description = "Takes back the last curation step.")
public final class Undo implements Verb {
    @Override
    public Answer run(Session session) throws StudioException {
        Optional<String> step = session.project().assets().undo();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("undone", step.orElse(null));
        return Answer.of(json, () -> step.map(what -> "Undone: " + what).orElse("There is nothing to undo."));
    }
}
