package org.podstudio.core.api.asset;

import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;

/** A {@link RenamePattern} that cannot be understood, with the place of the mistake. The problem's code is {@code bad-pattern}. */
public final class BadPattern extends StudioException {
    private static final long serialVersionUID = 1L;

    private final int from;
    private final int to;

    /**
     * @param from index of the first character that is wrong, from 0
     * @param to index behind the last one
     */
    BadPattern(int from, int to, String why, String next) {
        super(new Problem("bad-pattern", "The name's pattern was not understood.", why, next));
        this.from = from;
        this.to = to;
    }

    /** Index of the first character that is wrong, from 0. */
    public int from() {
        return from;
    }

    /** Index behind the last character that is wrong. */
    public int to() {
        return to;
    }
}
