package org.podstudio.core.api.query;

import java.util.Objects;

/**
 * One of the conditions that a query's text consists of: what a chip of a search box shows. All of them must hold.
 *
 * @param text as typed; alternatives outside of parentheses get some, so that something can be put beside them
 * @param from where it begins in the whole text
 * @param query what it means
 */
public record QueryPart(String text, int from, Query query) {
    public QueryPart {
        Objects.requireNonNull(text);
        Objects.requireNonNull(query);
    }
}
