package org.podstudio.core.api.problem;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A failure that a user can understand. The cause, if any, goes to the log and never to the user. */
public class StudioException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    public StudioException(Problem problem) {
        this(problem, null);
    }

    public StudioException(Problem problem, @Nullable Throwable cause) {
        super(Objects.requireNonNull(problem, "problem").what() + " " + problem.why(), cause);
        this.problem = problem;
    }

    /** Short form for {@code new StudioException(new Problem(code, what, why, next))}. */
    public static StudioException of(String code, String what, String why, String next) {
        return new StudioException(new Problem(code, what, why, next));
    }

    public Problem problem() {
        return problem;
    }
}
