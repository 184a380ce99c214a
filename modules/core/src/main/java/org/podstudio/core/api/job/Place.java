package org.podstudio.core.api.job;

import java.util.List;

/** Where a waiting job goes among those that wait. */
public sealed interface Place {
    /** Before every other one. */
    record First() implements Place {}

    /** After every other one; what is submitted later still comes after it. */
    record Last() implements Place {}

    /** @param other a job that waits too */
    record Before(JobId other) implements Place {}

    /** @param other a job that waits too */
    record After(JobId other) implements Place {}

    /**
     * The place as an index into a line that the moved job has left.
     *
     * @param line without the moved job
     * @return -1 when the other job is not in that line
     */
    default int in(List<JobId> line) {
        return switch (this) {
            case First first -> 0;
            case Last last -> line.size();
            case Before(JobId other) -> line.indexOf(other);
            case After(JobId other) -> {
                int at = line.indexOf(other);
                yield at < 0 ? -1 : at + 1;
            }
        };
    }
}
