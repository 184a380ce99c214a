package org.podstudio.cli.verbs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.core.api.asset.AssetCollection;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code collections remove}. */
@Command(description = "Takes assets out of a collection; they stay in the project.")
public final class CollectionsRemove extends Curate {
    @Parameters(index = "0", paramLabel = "NAME", description = "Name or ID of the collection.")
    String name;

    @Parameters(index = "1..*", paramLabel = "ID", arity = "0..*",
            description = "Full UUID, unique prefix, or path in the project.")
    @Nullable List<String> ids;

    @Override
    public Answer run(Session session) throws StudioException {
        AssetCollection collection = CollectionTexts.find(session, name);
        return apply(session, "collections remove", new Curation.Collect(collection.id(), Curation.Membership.OUT), ids);
    }
}
