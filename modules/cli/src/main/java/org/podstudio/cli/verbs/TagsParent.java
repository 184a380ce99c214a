package org.podstudio.cli.verbs;

import java.util.List;
import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code tags parent}. */
@Command(description = "Puts a tag under another one: a search for that one finds it, too.")
public final class TagsParent implements Verb {
    @Parameters(index = "0", paramLabel = "TAG")
    String tag;

    @Parameters(index = "1", paramLabel = "PARENT", description = "A tag, or \"none\".")
    String parent;

    @Override
    public Answer run(Session session) throws StudioException {
        session.project().tags().parent(tag, parent.equalsIgnoreCase("none") ? null : parent);
        return session.project().tags().find(tag).isPresent() ? TagTexts.answer(session, tag)
                : Answer.of(Map.of("name", tag, "aliases", List.of(), "assets", 0), () -> tag + " says nothing any more.");
    }
}
