package org.podstudio.cli.verbs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.asset.CurationOutcome;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;

/** {@code undo}. */
@Command(description = "Takes back the last curation step, files included.")
public final class Undo implements Verb {
    @Override
    public Answer run(Session session) throws StudioException {
        Optional<CurationOutcome> step = session.project().assets().takeBack();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("undone", step.map(CurationOutcome::what).orElse(null));
        List<Map<String, Object>> failed = step.map(done -> CurationAnswer.items(done.failed(), "error")).orElse(List.of());
        step.ifPresent(done -> CurationAnswer.add(session, json, failed, done));
        int changed = step.map(done -> done.changed().size()).orElse(0);
        return Answer.of(json, () -> step.map(done -> "Undone: " + done.what()).orElse("There is nothing to undo."))
                .exit(CurationAnswer.exit(changed, failed));
    }
}
