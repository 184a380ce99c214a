package org.podstudio.cli.verbs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.cli.Visible;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code assets rate}. */
@Command(description = "Rates assets.")
public final class AssetsRate extends Curate {
    @Parameters(index = "0", paramLabel = "STARS", description = "0 to 5; 0 takes the rating away.")
    String stars;

    @Parameters(index = "1..*", paramLabel = "ID", arity = "0..*",
            description = "Full UUID, unique prefix, or path in the project.")
    @Nullable List<String> ids;

    @Override
    public Answer run(Session session) throws StudioException {
        if (!stars.matches("[0-5]")) {
            throw Usage.wrong("assets rate", "\"" + Visible.text(stars) + "\" is no rating.",
                    "A rating lies between 0 and 5, and comes before the IDs.");
        }
        return apply(session, "assets rate", new Curation.Rate(Integer.parseInt(stars)), ids);
    }
}
