package org.podstudio.cli.verbs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code assets note}. */
@Command(description = "Writes a note on assets, in place of the one they have.")
public final class AssetsNote extends Curate {
    @Parameters(index = "0", paramLabel = "TEXT", description = "The note; \"\" takes it away.")
    String text;

    @Parameters(index = "1..*", paramLabel = "ID", arity = "0..*",
            description = "Full UUID, unique prefix, or path in the project.")
    @Nullable List<String> ids;

    @Override
    public Answer run(Session session) throws StudioException {
        return apply(session, "assets note", new Curation.Note(text), ids);
    }
}
