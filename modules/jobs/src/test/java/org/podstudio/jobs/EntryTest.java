package org.podstudio.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.job.Progress;

class EntryTest {
    private static final Instant NOW = Instant.EPOCH;

    private final Job queued = new Job(JobId.random(), "stamp", new JobState.Queued(), Map.of(), List.of(), NOW, null, null, null, null,
            null, Map.of());
    private final Entry entry = new Entry(null, queued, Lane.CPU, 0);
    private final List<Job> told = new ArrayList<>();

    @Test
    void progressOfARunningJobIsShownOnceForEachStep() {
        entry.become(queued.withState(new JobState.Running(NOW, Progress.NONE)));
        Progress half = new Progress(5, 10, Progress.Unit.TILES, "Stamping");
        entry.show(half, told::add);
        entry.show(half, told::add);
        assertThat(told).extracting(Job::state).containsExactly(new JobState.Running(NOW, half));
    }

    @Test
    void aLateReportOfProgressDoesNotCoverTheEnd() {
        JobState end = new JobState.Success(NOW, NOW, List.of());
        entry.become(queued.withState(end));
        entry.show(new Progress(10, 10, Progress.Unit.TILES, "Stamping"), told::add);
        assertThat(entry.job().state()).isEqualTo(end);
        assertThat(told).isEmpty();
    }
}
