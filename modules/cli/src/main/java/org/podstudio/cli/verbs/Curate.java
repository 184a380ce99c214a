package org.podstudio.cli.verbs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.ExitCode;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Option;

/** What all curation commands share: one undoable step on named assets. */
abstract class Curate implements Verb {
    @Option(names = "--query", paramLabel = "QUERY", description = "All assets that match, instead of IDs or beside them.")
    @Nullable String query;

    /** Applies the step; the part that could be found is done even if some IDs are unknown. */
    Answer apply(Session session, String command, Curation step, @Nullable List<String> ids) throws StudioException {
        AssetSelection selection = AssetSelection.of(session, command, ids, query);
        int changed = selection.ids().isEmpty() ? 0 : session.project().assets().curate(step, selection.ids());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("changed", changed);
        if (!selection.failed().isEmpty()) {
            json.put("failed", selection.failedJson());
            selection.failed().values().forEach(problem -> session.note(problem.what() + " " + problem.why()));
        }
        return Answer.of(json, () -> changed == 1 ? "1 asset changed." : changed + " assets changed.")
                .exit(selection.failed().isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED);
    }
}
