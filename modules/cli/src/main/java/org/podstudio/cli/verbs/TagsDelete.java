package org.podstudio.cli.verbs;

import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code tags delete}. */
@Command(description = "Takes a tag off all assets and forgets its aliases and parent.")
public final class TagsDelete implements Verb {
    @Parameters(index = "0", paramLabel = "TAG")
    String tag;

    @Override
    public Answer run(Session session) throws StudioException {
        int changed = session.project().tags().delete(tag);
        return Answer.of(Map.of("changed", changed), () -> Texts.count(changed, "asset", "assets") + " changed.");
    }
}
