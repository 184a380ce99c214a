package org.podstudio.cli.verbs;

import java.util.LinkedHashMap;
import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Visible;
import org.podstudio.core.api.asset.AssetCollection;
import org.podstudio.core.api.problem.StudioException;

/** Collections as answers. */
final class CollectionTexts {
    private CollectionTexts() {}

    static AssetCollection find(Session session, String nameOrId) throws StudioException {
        return session.project().collections().find(nameOrId).orElseThrow(() -> StudioException.of("no-such-collection",
                "There is no collection \"" + Visible.text(nameOrId) + "\".", "None of the project's is named so.",
                "Look at \"podstudio collections list\", or make one with \"podstudio collections create NAME\"."));
    }

    static Map<String, Object> json(AssetCollection collection) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", collection.id().toString());
        json.put("name", collection.name());
        json.put("created_at", collection.createdAt());
        json.put("size", collection.size());
        return json;
    }

    static Answer answer(AssetCollection collection) {
        return Answer.of(json(collection), () -> collection.name() + ": " + Texts.count(collection.size(), "asset", "assets"));
    }
}
