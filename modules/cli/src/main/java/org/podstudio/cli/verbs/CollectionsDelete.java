package org.podstudio.cli.verbs;

import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.asset.AssetCollection;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code collections delete}. */
@Command(description = "Forgets a collection. Its assets stay in the project.")
public final class CollectionsDelete implements Verb {
    @Parameters(index = "0", paramLabel = "NAME", description = "Name or ID.")
    String name;

    @Override
    public Answer run(Session session) throws StudioException {
        AssetCollection collection = CollectionTexts.find(session, name);
        session.project().collections().delete(collection.id());
        return Answer.of(Map.of("deleted", collection.name()), () -> "Forgot the collection " + collection.name() + ".");
    }
}
