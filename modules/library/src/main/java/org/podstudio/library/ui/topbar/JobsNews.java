package org.podstudio.library.ui.topbar;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.ui.Coalescer;
import org.podstudio.ui.Work;
import org.podstudio.ui.jobs.OpenJobs;
import org.podstudio.ui.jobs.QuietKinds;

/**
 * What the jobs badge says: how many run and how many wait, and what became of those that ended since somebody last looked. Knows no Swing. Used
 * on the event dispatch thread, but for the queue's events, which are coalesced.
 */
final class JobsNews implements AutoCloseable {
    private final java.util.function.Supplier<List<Job>> open;
    private final Consumer<News> told;
    private final Coalescer refresh;
    private final Subscription ends;
    private final Subscription changes;
    /** Ended and not looked at. Guarded by itself: events come on background threads. */
    private final Set<JobId> done = new HashSet<>();
    private final Set<JobId> failed = new HashSet<>();

    /** @param done ended well @param failed ended badly; these two since somebody looked */
    record News(int running, int queued, int done, int failed) {}

    JobsNews(JobQueue queue, OpenJobs jobs, Work work, Consumer<News> told) {
        this(queue, jobs::all, jobs::subscribe, work, told);
    }

    JobsNews(JobQueue queue, java.util.function.Supplier<List<Job>> open, java.util.function.Function<Runnable, Subscription> follow,
            Work work, Consumer<News> told) {
        this.open = open;
        this.told = told;
        this.refresh = new Coalescer(work, this::tell);
        this.ends = queue.subscribe(this::changed);
        this.changes = follow.apply(refresh::poke);
        tell();
    }

    private void changed(Job job) {
        if (QuietKinds.contains(job.kind())) {
            return;
        }
        synchronized (done) {
            switch (job.state()) {
                case JobState.Success success -> done.add(job.id());
                case JobState.Failed problem -> failed.add(job.id());
                case JobState.Queued queued -> { }
                case JobState.Running running -> { }
                case JobState.Canceled canceled -> { }
            }
        }
        refresh.poke();
    }

    /** Somebody looks at the jobs now, or at another project's. */
    void seen() {
        synchronized (done) {
            done.clear();
            failed.clear();
        }
        tell();
    }

    void tell() {
        List<Job> wanted = open.get().stream().filter(job -> !QuietKinds.contains(job.kind())).toList();
        int running = (int) wanted.stream().filter(job -> job.state() instanceof JobState.Running).count();
        synchronized (done) {
            told.accept(new News(running, wanted.size() - running, done.size(), failed.size()));
        }
    }

    @Override
    public void close() {
        ends.close();
        changes.close();
    }
}
