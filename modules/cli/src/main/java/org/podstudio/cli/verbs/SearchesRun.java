package org.podstudio.cli.verbs;

import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.asset.SavedSearch;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code searches run}. */
@Command(description = "Lists what a saved search finds now.")
public final class SearchesRun implements Verb {
    @Parameters(index = "0", paramLabel = "NAME")
    String name;

    @Option(names = "--sort", paramLabel = "FIELD[:desc]", description = "Another order than the saved one.")
    @Nullable String sort;

    @Option(names = "--limit", paramLabel = "N", description = "At most this many (200).")
    int limit = 200;

    @Option(names = "--offset", paramLabel = "N", description = "Leave out the first N.")
    long offset = 0;

    @Override
    public Answer run(Session session) throws StudioException, CancelledException, InterruptedException {
        SavedSearch search = SearchTexts.find(session, name);
        AssetsList list = new AssetsList();
        list.query = search.query();
        list.sort = SearchTexts.sort(sort, search.sort()).toString();
        list.limit = limit;
        list.offset = offset;
        return list.run(session);
    }
}
