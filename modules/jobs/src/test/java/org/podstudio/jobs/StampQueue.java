package org.podstudio.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue.Force;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;

/** A queue with stamps in it. */
abstract class StampQueue extends JobsOfAProject {
    final StampOperation stamp = new StampOperation();
    DurableJobQueue queue;

    @BeforeEach
    void open() {
        queue = Engines.of(2, Engines.GENEROUS, stamp);
    }

    Job submit(Map<String, Object> settings, Asset input) throws Exception {
        return queue.submit(project, new JobRequest("stamp", settings, List.of(input.id())), Force.NO).getFirst();
    }

    Job finished(Map<String, Object> settings, Asset input) throws Exception {
        return queue.await(project, submit(settings, input).id());
    }

    Problem refusal(String kind, Map<String, Object> settings, Asset input) {
        try {
            queue.submit(project, new JobRequest(kind, settings, List.of(input.id())), Force.NO);
        } catch (StudioException e) {
            return e.problem();
        }
        throw new AssertionError("it was not refused");
    }

    static Problem failure(Job job) {
        assertThat(job.state()).isInstanceOf(JobState.Failed.class);
        return ((JobState.Failed) job.state()).problem();
    }
}
