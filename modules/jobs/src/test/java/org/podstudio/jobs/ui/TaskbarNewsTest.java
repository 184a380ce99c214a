package org.podstudio.jobs.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.testsupport.IdleQueue;

class TaskbarNewsTest {
    private static final Instant START = Instant.EPOCH;
    private static final JobState.Success SUCCESS = new JobState.Success(START, START, List.of());
    private static final JobState.Failed FAILED = new JobState.Failed(START, START, new Problem("damaged", "Not done.", "Damaged.", "Mend it."));

    private final List<String> told = new ArrayList<>();
    private final List<Consumer<Job>> listeners = new ArrayList<>();
    private final Map<JobId, Job> open = new LinkedHashMap<>();
    private final TaskbarNews news = new TaskbarNews(new IdleQueue() {
        @Override
        public Subscription subscribe(Consumer<Job> listener) {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }
    }, () -> List.copyOf(open.values()), new TaskbarSign() {
        @Override
        public void progress(int percent) {
            told.add(percent + " %");
        }

        @Override
        public void failed(int percent) {
            told.add("failed at " + percent + " %");
        }

        @Override
        public void clear() {
            told.add("clear");
        }
    });

    private Job happens(Job job) {
        if (job.state().terminal()) {
            open.remove(job.id());
        } else {
            open.put(job.id(), job);
        }
        listeners.forEach(listener -> listener.accept(job));
        news.tell();
        return job;
    }

    private static Job job(String kind) {
        return JobSentencesTest.job(kind, new JobState.Queued(), List.of(), Map.of());
    }

    private static JobState running(int percent) {
        return new JobState.Running(START, new Progress(percent, 100, Progress.Unit.TILES, "Working"));
    }

    @Test
    void allJobsTogetherAreOneBarThatNeverFallsBackAndIsClearedAtTheEnd() {
        Job first = happens(job("upscale"));
        happens(first.withState(running(60)));
        Job second = happens(job("upscale"));
        happens(first.withState(SUCCESS));
        happens(second.withState(running(50)));
        happens(second.withState(SUCCESS));
        assertThat(told).as("one of unknown end, then 60, which stays while more is added, then one and a half of two")
                .containsExactly("-1 %", "60 %", "75 %", "clear");
        happens(job("upscale").withState(running(10)));
        assertThat(told.getLast()).as("a new beginning").isEqualTo("10 %");
    }

    @Test
    void aFailureIsShownUntilSomebodyLooksOrTheNextWorkBegins() {
        Job first = happens(job("convert").withState(running(40)));
        happens(first.withState(FAILED));
        assertThat(told).containsExactly("40 %", "failed at 100 %");
        news.seen();
        news.tell();
        assertThat(told.getLast()).isEqualTo("clear");
        happens(happens(job("convert").withState(running(40))).withState(FAILED));
        happens(job("convert").withState(running(20)));
        assertThat(told.getLast()).isEqualTo("20 %");
    }

    @Test
    void whatIsMadeForTheScreenIsNotToldAndNothingIsSaidTwice() {
        happens(job("thumbnail").withState(running(40)));
        news.tell();
        assertThat(told).isEmpty();
        Job job = happens(job("convert").withState(running(40)));
        happens(job);
        news.tell();
        assertThat(told).containsExactly("40 %");
        news.close();
        assertThat(listeners).isEmpty();
    }
}
