package org.podstudio.core.api.query;

import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;

/** A query that cannot be understood, with the place of the mistake. The problem's code is {@code bad-query}. */
public final class QuerySyntaxException extends StudioException {
    private static final long serialVersionUID = 1L;

    private final int position;

    /** @param position index into the query's text, from 0; its length when the mistake is what is missing at the end */
    QuerySyntaxException(int position, String why, String next) {
        super(new Problem("bad-query", "The search was not understood.",
                why + " (at character " + (position + 1) + ")", next));
        this.position = position;
    }

    /** Index into the query's text, from 0. */
    public int position() {
        return position;
    }
}
