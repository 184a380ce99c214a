package org.podstudio.cli.verbs;

import java.util.LinkedHashMap;
import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.cli.Verb;
import org.podstudio.cli.json.AssetJson;
import org.podstudio.core.api.asset.AssetPage;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.QueryParser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code trash list}. */
@Command(description = "Lists what lies in the project's trash.")
public final class TrashList implements Verb {
    /** What the trash holds, as a query. */
    static final String TRASHED = "is:trashed";

    @Option(names = "--limit", paramLabel = "N", description = "At most this many (200).")
    int limit = 200;

    @Option(names = "--offset", paramLabel = "N", description = "Leave out the first N.")
    long offset = 0;

    @Override
    public Answer run(Session session) throws StudioException {
        if (limit < 0 || offset < 0) {
            throw Usage.wrong("trash list", "A number of assets is not negative.", "--limit was " + limit + ", --offset was " + offset + ".");
        }
        Project project = session.project();
        AssetPage page = project.assets().list(QueryParser.parse(TRASHED), AssetSort.NEWEST, limit, offset);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("total", page.total());
        json.put("assets", session.json() ? AssetJson.of(project, page.assets()) : null);
        return Answer.of(json, () -> AssetTexts.table(page.assets()) + (page.assets().isEmpty() ? "" : "\n")
                + page.assets().size() + " of " + Texts.count(page.total(), "asset", "assets") + " in the trash");
    }
}
