package org.podstudio.core.api.hardware;

import org.podstudio.core.api.problem.Problem;

/** Whether this machine can do an operation. */
public sealed interface Verdict {
    record Ok() implements Verdict {}

    record Warn(Problem problem) implements Verdict {}

    /** It cannot work here; {@link Problem#next} says what would. */
    record Block(Problem problem) implements Verdict {}
}
