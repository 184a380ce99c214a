package org.podstudio.cli.verbs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.cli.Verb;
import org.podstudio.cli.json.AssetJson;
import org.podstudio.core.api.asset.AssetPage;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.AssetStack;
import org.podstudio.core.api.asset.StackPage;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.Field;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.query.QueryFields;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assets list}. */
@Command(description = "Lists assets, newest import first; all but trashed ones.")
public final class AssetsList implements Verb {
    @Parameters(paramLabel = "QUERY", arity = "0..*",
            description = "Words and fields, e.g.: dragon type:image rating:>=4 OR tag:hero")
    @Nullable List<String> words;

    @Option(names = "--query", paramLabel = "QUERY", description = "The same, for a query that begins with \"-\".")
    @Nullable String query;

    @Option(names = "--meaning", paramLabel = "TEXT",
            description = "Those whose prompts mean something like TEXT, nearest first; 20 unless --limit says otherwise.")
    @Nullable String meaning;

    @Option(names = "--sort", paramLabel = "FIELD[:desc]", description = "created, name, size, rating, …")
    @Nullable String sort;

    @Option(names = "--limit", paramLabel = "N", description = "At most this many (200, with --meaning 20).")
    @Nullable Integer limit;

    @Option(names = "--offset", paramLabel = "N", description = "Leave out the first N.")
    long offset = 0;

    @Option(names = "--stacks", description = "Of each stack only the first asset, and how many match.")
    boolean stacks;

    @Override
    public Answer run(Session session) throws StudioException, CancelledException, InterruptedException {
        int limit = this.limit != null ? this.limit : meaning == null ? 200 : 20;
        if (limit < 0 || offset < 0) {
            throw Usage.wrong("assets list", "A number of assets is not negative.",
                    "--limit was " + limit + ", --offset was " + offset + ".");
        }
        String text = (words == null ? "" : String.join(" ", words)) + (query == null ? "" : " " + query);
        AssetSort order = order();
        Project project = session.project();
        Query parsed = project.query(text.strip());
        if (meaning != null) {
            if (sort != null || offset > 0) {
                throw Usage.wrong("assets list", "What is found by meaning has its own order.", "--meaning goes with --limit and a query only.");
            }
            return Meanings.list(session, meaning, parsed, limit);
        }
        FreshPresence.before(session, parsed);
        KnownColors.before(session, parsed);
        if (QueryFields.of(parsed).contains(Field.SEAM)) {
            session.note("seam: nothing has been measured yet, so it matches nothing.");
        }
        if (stacks) {
            return stacks(session, project.assets().stacks(parsed, order, limit, offset));
        }
        AssetPage page = project.assets().list(parsed, order, limit, offset);
        project.care().look(page.assets());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("total", page.total());
        json.put("assets", session.json() ? AssetJson.of(project, page.assets()) : null);
        return Answer.of(json, () -> AssetTexts.table(page.assets()) + (page.assets().isEmpty() ? "" : "\n")
                + page.assets().size() + " of " + Texts.count(page.total(), "asset", "assets"));
    }

    private static Answer stacks(Session session, StackPage page) throws StudioException {
        List<Map<String, Object>> list = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (AssetStack stack : page.stacks()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("size", stack.size());
            one.put("top", session.json() ? AssetJson.of(session.project(), stack.top()) : null);
            list.add(one);
            rows.add(List.of(Texts.count(stack.size(), "asset", "assets"), stack.top().path()));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("total", page.total());
        json.put("stacks", list);
        return Answer.of(json, () -> Texts.table(rows) + (rows.isEmpty() ? "" : "\n") + rows.size() + " of "
                + Texts.count(page.total(), "stack", "stacks"));
    }

    private AssetSort order() throws StudioException {
        try {
            return sort == null ? AssetSort.NEWEST : AssetSort.parse(sort);
        } catch (IllegalArgumentException e) {
            throw Usage.wrong("assets list", "The list cannot be sorted so.", String.valueOf(e.getMessage()) + ".");
        }
    }
}
