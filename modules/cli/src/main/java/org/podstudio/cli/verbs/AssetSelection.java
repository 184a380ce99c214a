package org.podstudio.cli.verbs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.cli.json.Json;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.query.Query;

/**
 * Assets named on the command line, without repeats.
 *
 * @param failed what could not be found, with its problem
 */
record AssetSelection(List<AssetId> ids, Map<String, Problem> failed) {

    /**
     * Resolves IDs and the query's matches together. One that cannot be found does not stop the others.
     *
     * @throws StudioException when neither is given, or nothing that was named can be found
     */
    static AssetSelection of(Session session, String command, @Nullable List<String> named, @Nullable String query)
            throws StudioException {
        if ((named == null || named.isEmpty()) && query == null) {
            throw Usage.wrong(command, "No assets are named.", "\"" + command + "\" needs IDs or --query QUERY.");
        }
        LinkedHashSet<AssetId> ids = new LinkedHashSet<>();
        Map<String, Problem> failed = new LinkedHashMap<>();
        for (String argument : named == null ? List.<String>of() : named) {
            try {
                ids.add(AssetReference.resolve(session, argument));
            } catch (StudioException e) {
                if (!e.problem().code().equals("no-such-asset") && !e.problem().code().equals("ambiguous-id")) {
                    throw e;
                }
                failed.put(argument, e.problem());
            }
        }
        if (query != null) {
            Query parsed = session.project().query(query);
            FreshPresence.before(session, parsed);
            KnownColors.before(session, parsed);
            ids.addAll(session.project().assets().ids(parsed, AssetSort.NEWEST));
        } else if (ids.isEmpty()) {
            throw new StudioException(failed.values().iterator().next());
        }
        return new AssetSelection(List.copyOf(ids), failed);
    }

    /** {@code [{"id": as typed, "error": …}]}. */
    List<Map<String, Object>> failedJson() {
        List<Map<String, Object>> list = new ArrayList<>();
        failed.forEach((argument, problem) -> {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", argument);
            json.put("error", Json.problem(problem));
            list.add(json);
        });
        return list;
    }
}
