package org.podstudio.cli.verbs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.core.api.asset.AssetCollection;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Parameters;

/** A verb that changes what is in a collection. */
abstract class CollectionChange extends Curate {
    private final String command;
    private final Curation.Membership membership;

    @Parameters(index = "0", paramLabel = "NAME", description = "Name or ID of the collection.")
    String name;

    @Parameters(index = "1..*", paramLabel = "ID", arity = "0..*",
            description = "Full UUID, unique prefix, or path in the project.")
    @Nullable List<String> ids;

    CollectionChange(String command, Curation.Membership membership) {
        this.command = command;
        this.membership = membership;
    }

    @Override
    public final Answer run(Session session) throws StudioException {
        AssetCollection collection = CollectionTexts.find(session, name);
        return apply(session, command, new Curation.Collect(collection.id(), membership), ids);
    }
}
