package org.podstudio.cli.verbs;

import org.podstudio.cli.Session;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.query.Field;
import org.podstudio.core.api.query.Query;

/** Makes the marks of missing files true before a query asks for them: a file may have gone, or come back, a moment ago. */
final class FreshPresence {
    private FreshPresence() {}

    static void before(Session session, Query query) throws StudioException {
        if (!asksForMissing(query)) {
            return;
        }
        try {
            session.project().care().look(new StepProgress(session, "presence"));
        } catch (CancelledException e) {
            throw StudioException.of("interrupted", "The command was stopped.", "It was interrupted while it looked for files.",
                    "Run it again.");
        } finally {
            session.progress().clear();
        }
    }

    private static boolean asksForMissing(Query query) {
        return switch (query) {
            case Query.And all -> all.parts().stream().anyMatch(FreshPresence::asksForMissing);
            case Query.Or any -> any.parts().stream().anyMatch(FreshPresence::asksForMissing);
            case Query.Not not -> asksForMissing(not.part());
            case Query.Compare compare -> compare.field() == Field.IS && compare.value().equalsIgnoreCase("missing");
            case Query.Range range -> false;
            case Query.Text text -> false;
        };
    }
}
