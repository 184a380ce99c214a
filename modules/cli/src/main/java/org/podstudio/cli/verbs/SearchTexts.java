package org.podstudio.cli.verbs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.cli.Visible;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.SavedSearch;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.QuerySyntaxException;

/** Saved searches as answers. */
final class SearchTexts {
    private SearchTexts() {}

    static SavedSearch find(Session session, String name) throws StudioException {
        return session.project().searches().find(name).orElseThrow(() -> StudioException.of("no-such-search",
                "There is no saved search \"" + Visible.text(name) + "\".", "None of the project's is named so.",
                "Look at \"podstudio searches list\", or save one with \"podstudio searches create NAME QUERY\"."));
    }

    /** With the number of matches as of now; null where the query is none any more, because a label lost its name. */
    static Map<String, Object> json(Project project, SavedSearch search) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", search.name());
        json.put("query", search.query());
        json.put("sort", search.sort().toString());
        json.put("created_at", search.createdAt());
        json.put("count", count(project, search));
        return json;
    }

    private static @Nullable Long count(Project project, SavedSearch search) {
        try {
            return project.assets().count(project.query(search.query()));
        } catch (QuerySyntaxException e) {
            return null;
        }
    }

    static Answer answer(Project project, SavedSearch search) {
        Map<String, Object> json = json(project, search);
        return Answer.of(json, () -> line(json));
    }

    static String line(Map<String, Object> json) {
        return Texts.table(List.of(cells(json)));
    }

    static List<String> cells(Map<String, Object> json) {
        return List.of(json.get("count") == null ? "?" : String.valueOf(json.get("count")), String.valueOf(json.get("name")),
                String.valueOf(json.get("query")));
    }

    static AssetSort sort(@Nullable String text, AssetSort otherwise) throws StudioException {
        try {
            return text == null ? otherwise : AssetSort.parse(text);
        } catch (IllegalArgumentException e) {
            throw Usage.wrong("searches", "The search cannot be sorted so.", String.valueOf(e.getMessage()) + ".");
        }
    }
}
