package org.podstudio.cli.verbs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assets tag}. */
@Command(description = "Adds and removes tags.")
public final class AssetsTag extends Curate {
    @Option(names = "--add", paramLabel = "TAG", description = "Tag to add; may be given several times.")
    @Nullable List<String> add;

    @Option(names = "--remove", paramLabel = "TAG", description = "Tag to remove; may be given several times.")
    @Nullable List<String> remove;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Full UUID, unique prefix, or path in the project.")
    @Nullable List<String> ids;

    @Override
    public Answer run(Session session) throws StudioException {
        Curation.Tag step = new Curation.Tag(add == null ? List.of() : add, remove == null ? List.of() : remove);
        if (step.add().isEmpty() && step.remove().isEmpty()) {
            throw Usage.wrong("assets tag", "No tag is named.", "\"assets tag\" needs --add TAG or --remove TAG.");
        }
        return apply(session, "assets tag", step, ids);
    }
}
