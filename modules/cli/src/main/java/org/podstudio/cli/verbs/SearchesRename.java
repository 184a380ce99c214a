package org.podstudio.cli.verbs;

import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code searches rename}. */
@Command(description = "Gives a saved search another name.")
public final class SearchesRename implements Verb {
    @Parameters(index = "0", paramLabel = "NAME")
    String name;

    @Parameters(index = "1", paramLabel = "NEW")
    String to;

    @Override
    public Answer run(Session session) throws StudioException {
        SearchTexts.find(session, name);
        session.project().searches().rename(name, to);
        return SearchTexts.answer(session.project(), SearchTexts.find(session, to));
    }
}
