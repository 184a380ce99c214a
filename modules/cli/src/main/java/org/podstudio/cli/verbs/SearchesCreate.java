package org.podstudio.cli.verbs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code searches create}. */
@Command(description = "Saves a search under a name.")
public final class SearchesCreate implements Verb {
    @Parameters(index = "0", paramLabel = "NAME")
    String name;

    @Parameters(index = "1..*", paramLabel = "QUERY", arity = "0..*", description = "As for \"assets list\".")
    @Nullable List<String> words;

    @Option(names = "--query", paramLabel = "QUERY", description = "The same, for a query that begins with \"-\".")
    @Nullable String query;

    @Option(names = "--sort", paramLabel = "FIELD[:desc]", description = "created, name, size, rating, …")
    @Nullable String sort;

    @Option(names = "--replace", description = "Change the search of that name instead.")
    boolean replace;

    @Override
    public Answer run(Session session) throws StudioException {
        String text = ((words == null ? "" : String.join(" ", words)) + (query == null ? "" : " " + query)).strip();
        if (text.isEmpty() && sort == null) {
            throw Usage.wrong("searches create", "The search was not saved.", "It has no query, so it would be a name for everything.");
        }
        AssetSort order = SearchTexts.sort(sort, AssetSort.NEWEST);
        Project project = session.project();
        return SearchTexts.answer(project, replace ? project.searches().change(name, text, order)
                : project.searches().create(name, text, order));
    }
}
