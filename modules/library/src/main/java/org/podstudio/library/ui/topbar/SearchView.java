package org.podstudio.library.ui.topbar;

import java.util.List;
import java.util.Optional;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.query.QueryPart;
import org.podstudio.core.api.query.QuerySyntaxException;

/** What the presenter may ask of the search field. Every method runs on the event dispatch thread. */
interface SearchView {
    /**
     * @param text the search
     * @param parts its conditions, to be shown as chips; none when it cannot be read
     */
    void show(String text, List<QueryPart> parts, Optional<QuerySyntaxException> mistake);

    /** @param typed the text the offers are for; they are of no use for another one */
    void offer(String typed, List<Offer> offers);

    void problem(Problem problem);
}
