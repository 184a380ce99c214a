package org.podstudio.cli.verbs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.CurationOutcome;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Option;

/** What all curation commands share: one undoable step on named assets. */
abstract class Curate implements Verb {
    @Option(names = "--query", paramLabel = "QUERY", description = "All assets that match, instead of IDs or beside them.")
    @Nullable String query;

    /** Applies the step; the part that could be found is done even if some IDs are unknown. */
    Answer apply(Session session, String command, Curation step, @Nullable List<String> ids) throws StudioException {
        AssetSelection selection = AssetSelection.of(session, command, ids, query);
        CurationOutcome outcome = selection.ids().isEmpty() ? CurationOutcome.nothing(command)
                : session.project().assets().perform(step, selection.ids());
        return CurationAnswer.of(session, outcome, selection);
    }
}
