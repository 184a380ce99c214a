package org.podstudio.library.ui.topbar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
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
import org.podstudio.ui.Work;

class JobsNewsTest {
    private final List<Job> open = new ArrayList<>();
    private final List<Consumer<Job>> listeners = new ArrayList<>();
    private JobsNews.News told;
    private final JobsNews news = new JobsNews(new IdleQueue() {
        @Override
        public Subscription subscribe(Consumer<Job> listener) {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }
    }, () -> open, listener -> () -> { }, Work.direct(), next -> told = next);

    private static Job job(String kind, JobState state) {
        return new Job(JobId.random(), kind, state, Map.of(), List.of(), Instant.EPOCH, null, null, null, null, null, Map.of());
    }

    private void happens(Job job) {
        listeners.forEach(listener -> listener.accept(job));
        news.tell();
    }

    @Test
    void itCountsWhatWaitsOrRunsButNotWhatIsMadeForTheScreen() {
        open.add(job("import", new JobState.Queued()));
        open.add(job("upscale", new JobState.Running(Instant.EPOCH, Progress.NONE)));
        open.add(job("thumbnail", new JobState.Queued()));
        news.tell();
        assertThat(told).isEqualTo(new JobsNews.News(1, 1, 0, 0));
    }

    @Test
    void itLightsWhenJobsEndUntilSomebodyLooks() {
        happens(job("import", new JobState.Success(Instant.EPOCH, Instant.EPOCH, List.of())));
        happens(job("upscale", new JobState.Failed(Instant.EPOCH, Instant.EPOCH, new Problem("disk-full", "Not done.", "Full.", "Free some."))));
        happens(job("upscale", new JobState.Canceled(Instant.EPOCH)));
        happens(job("thumbnail", new JobState.Success(Instant.EPOCH, Instant.EPOCH, List.of())));
        assertThat(told).isEqualTo(new JobsNews.News(0, 0, 1, 1));
        news.seen();
        assertThat(told).isEqualTo(new JobsNews.News(0, 0, 0, 0));
    }

    @Test
    void afterItIsClosedNothingIsHeard() {
        news.close();
        assertThat(listeners).isEmpty();
    }
}
