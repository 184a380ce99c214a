package org.podstudio.cli.verbs;

import java.util.List;
import org.podstudio.cli.Answer;
import org.podstudio.cli.ExitCode;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.asset.AssetCollection;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code collections order}. */
@Command(description = "Puts these assets first in a collection, in this order.")
public final class CollectionsOrder implements Verb {
    @Parameters(index = "0", paramLabel = "NAME", description = "Name or ID of the collection.")
    String name;

    @Parameters(index = "1..*", paramLabel = "ID", arity = "1..*",
            description = "Full UUID, unique prefix, or path in the project.")
    List<String> ids;

    @Override
    public Answer run(Session session) throws StudioException {
        AssetCollection collection = CollectionTexts.find(session, name);
        AssetSelection selection = AssetSelection.of(session, "collections order", ids, null);
        session.project().collections().order(collection.id(), selection.ids());
        return CollectionTexts.answer(collection).exit(selection.failed().isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED);
    }
}
