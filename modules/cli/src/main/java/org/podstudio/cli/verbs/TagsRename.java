package org.podstudio.cli.verbs;

import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code tags rename}. */
@Command(description = "Gives a tag another name, on all assets.")
public final class TagsRename implements Verb {
    @Parameters(index = "0", paramLabel = "TAG")
    String tag;

    @Parameters(index = "1", paramLabel = "NEW")
    String other;

    @Override
    public Answer run(Session session) throws StudioException {
        int changed = session.project().tags().rename(tag, other);
        return Answer.of(Map.of("changed", changed), () -> Texts.count(changed, "asset", "assets") + " changed.");
    }
}
