package org.podstudio.jobs.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.testsupport.AccessibleTree;

class JobsPanelTest implements JobsPanel.Wishes {
    private final JobsPanel panel = new JobsPanel(this);

    private static JobRow row(JobRow.Phase phase) {
        return new JobRow(JobId.random(), "import", "Importing 3 files", phase, 40, "1 s",
                phase == JobRow.Phase.FAILED ? Optional.of(new Problem("full", "It stopped.", "The disk is full.", "Free some space.")) : Optional.empty(),
                List.of());
    }

    @Test
    void whatTakesTheKeyboardHasANameAndWhatIsDisabledAReason() {
        panel.showCounts(0, 0, false);
        assertThat(AccessibleTree.faults(panel)).as("no jobs").isEmpty();
        panel.show(Arrays.stream(JobRow.Phase.values()).map(JobsPanelTest::row).toList());
        panel.showCounts(3, 1, true);
        assertThat(AccessibleTree.faults(panel)).as("one in each state").isEmpty();
    }

    @Override
    public void pauseOrResume() {
        throw new AssertionError("nobody pressed");
    }

    @Override
    public void retryFailed() {
        throw new AssertionError("nobody pressed");
    }

    @Override
    public void cancelAll() {
        throw new AssertionError("nobody pressed");
    }

    @Override
    public void cancel(JobId id) {
        throw new AssertionError("nobody pressed");
    }

    @Override
    public void retry(JobId id) {
        throw new AssertionError("nobody pressed");
    }

    @Override
    public void showLog(JobId id) {
        throw new AssertionError("nobody pressed");
    }
}
