package org.podstudio.cli.verbs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;

/** {@code redo}. */
@Command(description = "Does again what undo took back.")
public final class Redo implements Verb {
    @Override
    public Answer run(Session session) throws StudioException {
        Optional<String> step = session.project().assets().redo();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("redone", step.orElse(null));
        return Answer.of(json, () -> step.map(what -> "Redone: " + what).orElse("There is nothing to redo."));
    }
}
