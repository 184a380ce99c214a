package org.podstudio.jobs.ui;

import java.util.List;
import java.util.Optional;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.problem.Problem;

/**
 * What the Jobs window shows of a job.
 *
 * @param kind id of its kind, which chooses the glyph
 * @param sentence what it does or did
 * @param percent 0 to 100, -1 while it cannot be told
 * @param time elapsed and remaining, or when it ended
 * @param problem why it failed
 * @param notes items that did not go well although the job did: a name and a reason each
 */
record JobRow(JobId id, String kind, String sentence, Phase phase, int percent, String time, Optional<Problem> problem, List<String> notes) {
    /** Where a job stands, for the eye. */
    enum Phase {
        WAITING,
        RUNNING,
        STOPPING,
        DONE,
        /** Done, but not with every item. */
        PARTLY,
        FAILED,
        CANCELED
    }

    JobRow {
        notes = List.copyOf(notes);
    }

    boolean cancellable() {
        return phase == Phase.WAITING || phase == Phase.RUNNING;
    }

    boolean retryable() {
        return phase == Phase.FAILED || phase == Phase.CANCELED;
    }

    /** Whether there is more to read than the row. */
    boolean unfolds() {
        return problem.isPresent() || !notes.isEmpty();
    }
}
