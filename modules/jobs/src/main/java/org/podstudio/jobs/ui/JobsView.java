package org.podstudio.jobs.ui;

import java.util.List;
import org.podstudio.core.api.problem.Problem;

/** What the presenter may ask of the Jobs window. Every method runs on the event dispatch thread. */
interface JobsView {
    /** Newest first. */
    void show(List<JobRow> rows);

    /** @param active jobs that wait or run @param failed jobs that can be retried */
    void showCounts(int active, int failed, boolean paused);

    void problem(Problem problem);
}
