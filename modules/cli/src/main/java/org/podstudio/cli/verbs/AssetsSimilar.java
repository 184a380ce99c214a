package org.podstudio.cli.verbs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.cli.Verb;
import org.podstudio.cli.json.AssetJson;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.similar.Duplicates;
import org.podstudio.core.api.similar.LookAlike;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assets similar}. */
@Command(description = "What looks most like an asset: shapes, edges and colours of the picture or the film's first frame.")
public final class AssetsSimilar implements Verb {
    @Parameters(paramLabel = "ID", description = "Full UUID, unique prefix, or path in the project.")
    String id;

    @Option(names = "--limit", paramLabel = "N", description = "At most this many (20).")
    int limit = 20;

    @Override
    public Answer run(Session session) throws StudioException, CancelledException, InterruptedException {
        if (limit < 0) {
            throw Usage.wrong("assets similar", "A number of assets is not negative.", "--limit was " + limit + ".");
        }
        AssetId own = AssetReference.resolve(session, id);
        Fingerprinting.complete(session);
        Project project = session.project();
        List<LookAlike> found = session.service(Duplicates.class).similar(project, own, limit);
        Map<AssetId, Asset> assets = new HashMap<>();
        project.assets().load(found.stream().map(LookAlike::id).toList()).forEach(asset -> assets.put(asset.id(), asset));
        List<Map<String, Object>> list = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (LookAlike one : found) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("likeness", Math.round(one.likeness() * 1000) / 1000.0);
            json.put("distance", one.distance());
            json.put("relation", one.relation().wire());
            json.putAll(AssetJson.of(project, assets.get(one.id())));
            list.add(json);
            rows.add(List.of(String.format(Locale.ROOT, "%3.0f %%", 100 * one.likeness()), one.relation().wire(),
                    one.id().toString().substring(0, 8), assets.get(one.id()).path()));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", own.toString());
        json.put("similar", list);
        return Answer.of(json, () -> rows.isEmpty() ? "There is nothing to compare it with." : Texts.table(rows));
    }
}
