package org.podstudio.cli.verbs;

import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.asset.AssetCollection;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code collections rename}. */
@Command(description = "Gives a collection another name.")
public final class CollectionsRename implements Verb {
    @Parameters(index = "0", paramLabel = "NAME", description = "Name or ID.")
    String name;

    @Parameters(index = "1", paramLabel = "NEW")
    String to;

    @Override
    public Answer run(Session session) throws StudioException {
        AssetCollection collection = CollectionTexts.find(session, name);
        session.project().collections().rename(collection.id(), to);
        return CollectionTexts.answer(CollectionTexts.find(session, collection.id().toString()));
    }
}
