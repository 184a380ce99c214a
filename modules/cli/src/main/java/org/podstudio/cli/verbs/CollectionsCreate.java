package org.podstudio.cli.verbs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.ExitCode;
import org.podstudio.cli.Session;
import org.podstudio.core.api.asset.AssetCollection;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code collections create}. */
@Command(description = "Makes a collection, and puts assets into it.")
public final class CollectionsCreate extends Curate {
    @Parameters(index = "0", paramLabel = "NAME")
    String name;

    @Parameters(index = "1..*", paramLabel = "ID", arity = "0..*",
            description = "Full UUID, unique prefix, or path in the project.")
    @Nullable List<String> ids;

    @Override
    public Answer run(Session session) throws StudioException {
        boolean filled = query != null || ids != null && !ids.isEmpty();
        // What cannot be found is said before anything is made.
        AssetSelection selection = filled ? AssetSelection.of(session, "collections create", ids, query) : null;
        AssetCollection made = session.project().collections().create(name);
        if (selection != null) {
            session.project().assets().curate(new Curation.Collect(made.id(), Curation.Membership.IN), selection.ids());
        }
        return CollectionTexts.answer(CollectionTexts.find(session, made.id().toString()))
                .exit(selection == null || selection.failed().isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED);
    }
}
