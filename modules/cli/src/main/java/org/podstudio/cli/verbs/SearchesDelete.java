package org.podstudio.cli.verbs;

import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.asset.SavedSearch;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code searches delete}. */
@Command(description = "Forgets a saved search.")
public final class SearchesDelete implements Verb {
    @Parameters(index = "0", paramLabel = "NAME")
    String name;

    @Override
    public Answer run(Session session) throws StudioException {
        SavedSearch search = SearchTexts.find(session, name);
        session.project().searches().delete(search.name());
        return Answer.of(Map.of("deleted", search.name()), () -> "Forgot the search " + search.name() + ".");
    }
}
