package org.podstudio.cli.verbs;

import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.cli.json.JobJson;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code jobs show}. */
@Command(description = "Shows one job.")
public final class JobsShow implements Verb {
    @Parameters(paramLabel = "ID", description = "Full UUID or unique prefix.")
    String id;

    @Override
    public Answer run(Session session) throws StudioException {
        Map<String, Object> json = JobJson.of(session.project(), JobReference.resolve(session, id));
        return Answer.of(json, () -> AssetTexts.facts(json));
    }
}
