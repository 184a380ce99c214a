package org.podstudio.cli.verbs;

import java.util.List;
import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.asset.CurationOutcome;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.query.QueryParser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code trash empty}. */
@Command(description = "Gives everything in the trash up for good: to the system's trash, or deleted where there is none.")
public final class TrashEmpty implements Verb {
    @Option(names = "--yes", description = "Really: this cannot be undone.")
    boolean yes;

    @Override
    public Answer run(Session session) throws StudioException {
        AssetsPurge.requireYes(yes, "trash empty");
        AssetStore assets = session.project().assets();
        List<AssetId> ids = assets.ids(QueryParser.parse(TrashList.TRASHED), AssetSort.NEWEST);
        CurationOutcome outcome = ids.isEmpty() ? CurationOutcome.nothing("trash empty") : assets.purge(ids);
        return CurationAnswer.of(session, outcome, new AssetSelection(ids, Map.of()));
    }
}
