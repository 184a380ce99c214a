package org.podstudio.cli.verbs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.cli.json.AssetJson;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.similar.MeaningSearch;
import org.podstudio.core.api.similar.TextEmbeddings;

/** {@code assets list --meaning}: to ask for it is the wish that prompts be read by a model, on this computer. */
final class Meanings {
    private Meanings() {}

    static Answer list(Session session, String text, Query query, int limit)
            throws StudioException, InterruptedException, CancelledException {
        if (text.isBlank()) {
            throw Usage.wrong("assets list", "Nothing was asked for.", "--meaning needs a text.");
        }
        Project project = session.project();
        long unread = project.meanings().countWithout(session.service(TextEmbeddings.class).model());
        if (unread > 0) {
            session.note("Reading " + Texts.count(unread, "prompt", "prompts") + " for the first time.");
            Fingerprinting.run(session, "meaning");
        }
        Set<AssetId> among = query.equals(Query.ALL) ? null : new HashSet<>(project.assets().ids(query, AssetSort.NEWEST));
        List<MeaningSearch.Match> matches = session.service(MeaningSearch.class).find(project, text, among, limit);
        Map<AssetId, Asset> assets = new HashMap<>();
        project.assets().load(matches.stream().map(MeaningSearch.Match::id).toList()).forEach(asset -> assets.put(asset.id(), asset));
        List<Map<String, Object>> list = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (MeaningSearch.Match match : matches) {
            Asset asset = assets.get(match.id());
            if (asset != null) {
                Map<String, Object> json = new LinkedHashMap<>(AssetJson.of(project, asset));
                json.put("likeness", Math.round(match.likeness() * 1000) / 1000.0);
                list.add(json);
                rows.add(List.of(String.format(Locale.ROOT, "%3.0f %%", 100 * match.likeness()),
                        asset.id().toString().substring(0, 8), asset.path()));
            }
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("total", list.size());
        json.put("assets", list);
        return Answer.of(json, () -> rows.isEmpty() ? "No asset here has a prompt." : Texts.table(rows));
    }
}
