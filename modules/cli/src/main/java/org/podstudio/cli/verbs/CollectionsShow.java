package org.podstudio.cli.verbs;

import java.util.List;
import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.cli.json.AssetJson;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetCollection;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code collections show}. */
@Command(description = "A collection's assets, in its order.")
public final class CollectionsShow implements Verb {
    @Parameters(index = "0", paramLabel = "NAME", description = "Name or ID.")
    String name;

    @Override
    public Answer run(Session session) throws StudioException {
        AssetCollection collection = CollectionTexts.find(session, name);
        Project project = session.project();
        List<Asset> assets = project.assets().load(project.collections().assets(collection.id()));
        Map<String, Object> json = CollectionTexts.json(collection);
        json.put("assets", session.json() ? AssetJson.of(project, assets) : null);
        return Answer.of(json, () -> AssetTexts.table(assets) + (assets.isEmpty() ? "" : "\n")
                + Texts.count(assets.size(), "asset", "assets"));
    }
}
