package org.podstudio.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobQueue.Leaving;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Place;

/** Who waits can be given another turn. One core, so that jobs run one after the other. */
@Timeout(60)
class OrderOfJobsTest extends StampQueue {
    private final List<JobId> ids = new ArrayList<>();

    @BeforeEach
    void fourWait() throws Exception {
        queue = Engines.of(1, Engines.GENEROUS, stamp);
        queue.pause();
        for (int i = 0; i < 4; i++) {
            ids.add(submit(Map.of(), imported("i" + i + ".png")).id());
        }
    }

    private List<Integer> places(List<JobId> line) {
        return line.stream().map(ids::indexOf).toList();
    }

    @Test
    void jobsStartInTheOrderTheyWereGiven() throws Exception {
        assertThat(places(queue.waiting(project))).containsExactly(0, 1, 2, 3);
        queue.move(project, ids.get(3), new Place.First());
        queue.move(project, ids.get(0), new Place.After(ids.get(1)));
        assertThat(places(queue.waiting(project))).containsExactly(3, 1, 0, 2);
        List<JobId> started = new CopyOnWriteArrayList<>();
        Set<String> seen = new ConcurrentSkipListSet<>();
        try (var events = queue.subscribe(job -> {
            if (job.state() instanceof JobState.Running && seen.add(job.id().toString())) {
                started.add(job.id());
            }
            if (job.id().equals(ids.get(2)) && job.state().terminal()) {
                stamp.mayGoOn.countDown(); // events come in order: all that started has been told
            }
        })) {
            queue.resume();
            for (JobId id : ids) {
                assertThat(queue.await(project, id).state()).isInstanceOf(JobState.Success.class);
            }
            stamp.mayGoOn.await();
        }
        assertThat(places(started)).containsExactly(3, 1, 0, 2);
        assertThat(queue.waiting(project)).isEmpty();
    }

    @Test
    void theOrderOutlivesTheProcess() throws Exception {
        queue.move(project, ids.get(2), new Place.First());
        queue.release(project, Leaving.RESUME_NEXT_TIME);
        DurableJobQueue next = Engines.of(1, Engines.GENEROUS, stamp);
        next.pause();
        next.adopt(project);
        assertThat(places(next.waiting(project))).containsExactly(2, 0, 1, 3);
        next.release(project, Leaving.CANCEL);
    }

    @Test
    void whoWatchesIsToldOfAMoveAndNotOfOneThatDidNotHappen() throws Exception {
        List<Job> told = new CopyOnWriteArrayList<>();
        queue.cancel(project, ids.get(3));
        try (var events = queue.subscribe(job -> {
            told.add(job);
            stamp.mayGoOn.countDown();
        })) {
            queue.move(project, ids.get(3), new Place.First());
            queue.move(project, ids.get(0), new Place.Before(ids.get(3)));
            queue.move(project, ids.get(1), new Place.First());
            stamp.mayGoOn.await();
        }
        assertThat(told).filteredOn(job -> !job.state().terminal()).extracting(Job::id).containsExactly(ids.get(1));
        assertThat(places(queue.waiting(project))).containsExactly(1, 0, 2);
    }
}
