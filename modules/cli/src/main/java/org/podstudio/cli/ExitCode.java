package org.podstudio.cli;

import org.podstudio.core.api.problem.Problem;

/** What a command tells the script that called it. */
public final class ExitCode {
    /** All done, warnings included. */
    public static final int OK = 0;
    /** Some items failed, or problems were found; the rest is done. */
    public static final int SOME_FAILED = 1;
    /** Wrong usage. */
    public static final int USAGE = 2;
    /** Nothing done. */
    public static final int NOTHING_DONE = 3;
    /** Ctrl-C or TERM. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}

    /** The exit code of a command that ended with this problem and did nothing else. */
    public static int of(Problem problem) {
        return switch (problem.code()) {
            case "usage", "unknown-command", "unknown-option", "unknown-kind", "bad-setting", "bad-query", "bad-sort", "bad-pattern" -> USAGE;
            case "interrupted" -> INTERRUPTED;
            default -> NOTHING_DONE;
        };
    }
}
