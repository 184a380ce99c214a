package org.podstudio.cli.verbs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Parameters;

/** A verb that gives assets a theme. */
abstract class ThemeChange extends Curate {
    private final String command;

    @Parameters(index = "0", paramLabel = "THEME", description = "The theme's name.")
    String theme;

    @Parameters(index = "1..*", paramLabel = "ID", arity = "0..*",
            description = "Full UUID, unique prefix, or path in the project.")
    @Nullable List<String> ids;

    ThemeChange(String command) {
        this.command = command;
    }

    /** @param name not blank, as it was typed */
    abstract Curation step(String name);

    @Override
    public final Answer run(Session session) throws StudioException {
        if (theme.isBlank()) {
            throw Usage.wrong(command, "The theme has no name.", "The name comes before the IDs, and is not empty.");
        }
        return apply(session, command, step(theme), ids);
    }
}
