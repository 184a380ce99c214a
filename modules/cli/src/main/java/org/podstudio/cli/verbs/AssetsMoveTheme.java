package org.podstudio.cli.verbs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code assets move-theme}. */
@Command(description = "Sets the theme of assets and moves their files to its folder.")
public final class AssetsMoveTheme extends Curate {
    @Parameters(index = "0", paramLabel = "THEME", description = "The theme's name.")
    String theme;

    @Parameters(index = "1..*", paramLabel = "ID", arity = "0..*",
            description = "Full UUID, unique prefix, or path in the project.")
    @Nullable List<String> ids;

    @Override
    public Answer run(Session session) throws StudioException {
        if (theme.isBlank()) {
            throw Usage.wrong("assets move-theme", "The theme has no name.", "The name comes before the IDs, and is not empty.");
        }
        return apply(session, "assets move-theme", new Curation.MoveToTheme(theme), ids);
    }
}
