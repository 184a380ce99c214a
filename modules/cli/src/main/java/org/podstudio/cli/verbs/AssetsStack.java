package org.podstudio.cli.verbs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.StackKey;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code assets stack}. */
@Command(description = "Puts assets together in one stack.")
public final class AssetsStack extends Curate {
    @Parameters(paramLabel = "ID", arity = "0..*", description = "Full UUID, unique prefix, or path in the project.")
    @Nullable List<String> ids;

    @Override
    public Answer run(Session session) throws StudioException {
        return apply(session, "assets stack", new Curation.Stack(StackKey.fresh()), ids);
    }
}
