package org.podstudio.cli.verbs;

import java.util.List;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.asset.AssetCollection;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;

/** {@code collections list}. */
@Command(description = "The project's collections.")
public final class CollectionsList implements Verb {
    @Override
    public Answer run(Session session) throws StudioException {
        List<AssetCollection> all = session.project().collections().list();
        return Answer.of(all.stream().map(CollectionTexts::json).toList(), () -> Texts.table(all.stream()
                .map(collection -> List.of(Texts.count(collection.size(), "asset", "assets"), collection.name())).toList()));
    }
}
