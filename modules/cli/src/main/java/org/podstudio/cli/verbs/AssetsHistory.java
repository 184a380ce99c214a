package org.podstudio.cli.verbs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.asset.HistoryEntry;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code assets history}. */
@Command(description = "Shows what happened to an asset.")
public final class AssetsHistory implements Verb {
    @Parameters(paramLabel = "ID", description = "Full UUID, unique prefix, or path in the project.")
    String id;

    @Override
    public Answer run(Session session) throws StudioException {
        List<HistoryEntry> entries = session.project().assets().history(AssetReference.resolve(session, id));
        return Answer.of(entries.stream().map(AssetsHistory::json).toList(), () -> Texts.table(
                entries.stream().map(entry -> List.of(entry.at().toString(), entry.what())).toList()));
    }

    private static Map<String, Object> json(HistoryEntry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", entry.at());
        json.put("what", entry.what());
        json.put("kind", entry.kind());
        return json;
    }
}
