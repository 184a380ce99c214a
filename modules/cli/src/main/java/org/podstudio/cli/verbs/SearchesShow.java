package org.podstudio.cli.verbs;

import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code searches show}. */
@Command(description = "One saved search.")
public final class SearchesShow implements Verb {
    @Parameters(index = "0", paramLabel = "NAME")
    String name;

    @Override
    public Answer run(Session session) throws StudioException {
        return SearchTexts.answer(session.project(), SearchTexts.find(session, name));
    }
}
