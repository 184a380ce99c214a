package org.podstudio.cli.verbs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.core.api.asset.CurationOutcome;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assets purge}. */
@Command(description = "Gives trashed assets up for good: their files go to the system's trash, or are deleted where there is none.")
public final class AssetsPurge extends Curate {
    @Option(names = "--yes", description = "Really: this cannot be undone.")
    boolean yes;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Full UUID, unique prefix, or path in the project.")
    @Nullable List<String> ids;

    @Override
    public Answer run(Session session) throws StudioException {
        requireYes(yes, "assets purge ID");
        AssetSelection selection = AssetSelection.of(session, "assets purge", ids, query);
        CurationOutcome outcome = selection.ids().isEmpty() ? CurationOutcome.nothing("assets purge")
                : session.project().assets().purge(selection.ids());
        return CurationAnswer.of(session, outcome, selection);
    }

    static void requireYes(boolean yes, String command) throws StudioException {
        if (!yes) {
            throw StudioException.of("usage", "Nothing was given up.", "What is given up cannot be brought back by \"undo\".",
                    "Say \"podstudio " + command + " --yes\" if you mean it.");
        }
    }
}
