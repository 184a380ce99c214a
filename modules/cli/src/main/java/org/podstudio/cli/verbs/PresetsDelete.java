package org.podstudio.cli.verbs;

import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.job.Presets;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code presets delete}. */
@Command(description = "Forgets a preset of yours.")
public final class PresetsDelete implements Verb {
    @Parameters(index = "0", paramLabel = "KIND")
    String kind;

    @Parameters(index = "1", paramLabel = "NAME")
    String name;

    @Override
    public Answer run(Session session) throws StudioException {
        session.service(Presets.class).delete(kind, name);
        return Answer.of(Map.of("deleted", name), () -> "");
    }
}
