package org.podstudio.cli.verbs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.cli.json.AssetJson;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code assets show}. */
@Command(description = "Shows one asset, what it was made of and what was made of it.")
public final class AssetsShow implements Verb {
    @Parameters(paramLabel = "ID", description = "Full UUID, unique prefix, or path in the project.")
    String id;

    @Override
    public Answer run(Session session) throws StudioException {
        Project project = session.project();
        AssetId found = AssetReference.resolve(session, id);
        Asset asset = project.assets().find(found).orElseThrow();
        project.care().look(List.of(asset));
        Map<String, Object> json = AssetJson.of(project, asset);
        json.put("colors", KnownColors.json(project.likeness().palette(found).orElse(null)));
        json.put("parents", AssetJson.of(project, parents(project, asset)));
        json.put("children", AssetJson.of(project, project.assets().children(found)));
        return Answer.of(json, () -> AssetTexts.facts(json));
    }

    /** The parent, its parent and so on; a ring, which no import makes, ends the walk. */
    private static List<Asset> parents(Project project, Asset asset) {
        List<Asset> parents = new ArrayList<>();
        AssetId next = asset.parentId();
        while (next != null) {
            AssetId wanted = next;
            Optional<Asset> parent = parents.stream().anyMatch(seen -> seen.id().equals(wanted))
                    ? Optional.empty() : project.assets().find(next);
            parent.ifPresent(parents::add);
            next = parent.map(Asset::parentId).orElse(null);
        }
        return parents;
    }
}
