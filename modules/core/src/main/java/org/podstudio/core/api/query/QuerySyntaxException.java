package org.podstudio.core.api.query;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;

/** A query that cannot be understood, with the place of the mistake. The problem's code is {@code bad-query}. */
public final class QuerySyntaxException extends StudioException {
    private static final long serialVersionUID = 1L;
    /** Characters of the query shown on either side of the mistake: fits a terminal's line. */
    private static final int AROUND = 35;

    private final String query;
    private final int position;
    private final @Nullable String corrected;

    /** @param position index into the query's text, from 0; its length when the mistake is what is missing at the end */
    QuerySyntaxException(String query, int position, String why, String next) {
        this(query, position, why, next, Optional.empty());
    }

    /** @param corrected the whole text as it was probably meant */
    QuerySyntaxException(String query, int position, String why, String next, Optional<String> corrected) {
        super(new Problem("bad-query", "The search was not understood.",
                why + " (at character " + (position + 1) + ")", next));
        this.query = query;
        this.position = position;
        this.corrected = corrected.orElse(null);
    }

    /** The whole text as it was probably meant; empty when nothing is near enough to be a slip of the fingers. */
    public Optional<String> corrected() {
        return Optional.ofNullable(corrected);
    }

    /** Index into the query's text, from 0. */
    public int position() {
        return position;
    }

    /** Two lines: the query around the mistake, and a {@code ^} under it. Control characters are shown as {@code ?}. */
    public List<String> pointer() {
        int from = Math.max(0, position - AROUND);
        int to = Math.min(query.length(), position + AROUND);
        String before = from > 0 ? "…" : "";
        StringBuilder shown = new StringBuilder(before);
        query.substring(from, to).chars().forEach(c -> shown.append(Character.isISOControl(c) ? '?' : (char) c));
        return List.of(shown + (to < query.length() ? "…" : ""), " ".repeat(before.length() + position - from) + "^");
    }
}
