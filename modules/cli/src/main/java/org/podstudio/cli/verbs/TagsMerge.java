package org.podstudio.cli.verbs;

import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code tags merge}. */
@Command(description = "Replaces a tag by another one on all assets; its name becomes an alias.")
public final class TagsMerge implements Verb {
    @Parameters(index = "0", paramLabel = "TAG")
    String tag;

    @Parameters(index = "1", paramLabel = "INTO")
    String other;

    @Override
    public Answer run(Session session) throws StudioException {
        int changed = session.project().tags().merge(tag, other);
        return Answer.of(Map.of("changed", changed), () -> Texts.count(changed, "asset", "assets") + " changed.");
    }
}
