package org.podstudio.jobs.ui;

import java.util.List;
import java.util.Map;
import org.podstudio.core.api.problem.Problem;

/** What the presenter may ask of the Jobs window. Every method runs on the event dispatch thread. */
interface JobsView {
    /** @param rows what runs, what waits in its order, what has ended, newest first @param more jobs of the same tab that are not shown */
    void show(List<JobRow> rows, long more);

    /** @param numbers jobs in the whole project, by tab */
    void showCounts(Map<JobTab, Long> numbers, boolean paused);

    void problem(Problem problem);
}
