package org.podstudio.cli.verbs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Visible;
import org.podstudio.core.api.asset.TagDefinition;
import org.podstudio.core.api.problem.StudioException;

/** Tags as answers. */
final class TagTexts {
    private TagTexts() {}

    static Map<String, Object> json(TagDefinition tag) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", tag.name());
        json.put("parent", tag.parent());
        json.put("aliases", tag.aliases());
        json.put("assets", tag.assets());
        return json;
    }

    static Answer answer(Session session, String name) throws StudioException {
        TagDefinition tag = session.project().tags().find(name).orElseThrow(() -> unknown(name));
        return Answer.of(json(tag), () -> table(List.of(tag)));
    }

    static StudioException unknown(String name) {
        return StudioException.of("no-such-tag", "There is no tag \"" + Visible.text(name) + "\".",
                "No asset carries it, and nothing is said of it.", "Look at \"podstudio tags list\".");
    }

    static String table(List<TagDefinition> tags) {
        return Texts.table(tags.stream().map(tag -> List.of(Long.toString(tag.assets()), tag.name(),
                (tag.parent() == null ? "" : "under " + tag.parent() + (tag.aliases().isEmpty() ? "" : ", "))
                        + (tag.aliases().isEmpty() ? "" : "also " + String.join(", ", tag.aliases())))).toList());
    }
}
