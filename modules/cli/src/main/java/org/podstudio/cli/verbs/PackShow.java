package org.podstudio.cli.verbs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.cli.Visible;
import org.podstudio.cli.json.PackJson;
import org.podstudio.core.api.pack.PackId;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code pack show}. */
@Command(description = "Shows one pack.")
public final class PackShow implements Verb {
    @Parameters(paramLabel = "ID", description = "Full UUID or unique prefix.")
    String id;

    @Override
    public Answer run(Session session) throws StudioException {
        Project project = session.project();
        List<PackId> found = id.toLowerCase(Locale.ROOT).matches("[0-9a-f-]{1,36}")
                ? project.packs().findByPrefix(id.toLowerCase(Locale.ROOT), 1000) : List.of();
        if (found.size() > 1) {
            throw StudioException.of("ambiguous-id", "\"" + id + "\" names more than one pack.",
                    found.size() + " packs have an ID that begins so.", "Give more of the ID.");
        }
        Map<String, Object> json = found.stream().findFirst().flatMap(project.packs()::find).map(PackJson::of)
                .orElseThrow(() -> StudioException.of("no-such-pack", "There is no pack \"" + Visible.text(id) + "\".",
                        "No pack of this project has an ID that begins so.", "List the packs with \"podstudio pack list\"."));
        return Answer.of(json, () -> AssetTexts.facts(json));
    }
}
