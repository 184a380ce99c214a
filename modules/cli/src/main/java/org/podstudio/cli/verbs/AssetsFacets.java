package org.podstudio.cli.verbs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.asset.Facets;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assets facets}. */
@Command(description = "What the assets that match a query are like: types, themes, tags … with counts.")
public final class AssetsFacets implements Verb {
    @Parameters(paramLabel = "QUERY", arity = "0..*", description = "As for \"assets list\".")
    @Nullable List<String> words;

    @Option(names = "--query", paramLabel = "QUERY", description = "The same, for a query that begins with \"-\".")
    @Nullable String query;

    @Override
    public Answer run(Session session) throws StudioException {
        String text = (words == null ? "" : String.join(" ", words)) + (query == null ? "" : " " + query);
        Project project = session.project();
        Query parsed = project.query(text.strip());
        KnownColors.before(session, parsed);
        KnownColors.noteUnknown(session);
        Facets facets = project.assets().facets(parsed);
        Map<String, Object> byKind = new LinkedHashMap<>();
        List<List<String>> rows = new ArrayList<>();
        for (Facets.Facet facet : facets.facets()) {
            List<Map<String, Object>> values = new ArrayList<>();
            for (Facets.Value value : facet.values()) {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("value", value.value());
                json.put("count", value.count());
                json.put("query", value.query());
                values.add(json);
                rows.add(List.of(facet.kind().wire(), Long.toString(value.count()), value.value()));
            }
            byKind.put(facet.kind().wire(), values);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("total", facets.total());
        json.put("facets", byKind);
        return Answer.of(json, () -> Texts.table(rows) + (rows.isEmpty() ? "" : "\n") + Texts.count(facets.total(), "asset", "assets"));
    }
}
