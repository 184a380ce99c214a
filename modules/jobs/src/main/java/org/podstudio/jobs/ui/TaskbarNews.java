package org.podstudio.jobs.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.ui.jobs.QuietKinds;

/**
 * Tells the task bar how far all jobs together are, since there last were none; that one failed, until the next begins or somebody looks;
 * and nothing once all have ended. Never falls back. Job events come on the queue's thread, which only counts; the task bar is asked by
 * {@link #tell}, on a background thread.
 */
final class TaskbarNews implements AutoCloseable {
    private final Supplier<List<Job>> open;
    private final TaskbarSign sign;
    private final Subscription events;
    /** Seen since there last was none, guarded by itself, as what follows. */
    private final Set<JobId> seen = new HashSet<>();
    private boolean failed;
    /** Told last; -2 for nothing. Used on the telling thread only, as what follows. */
    private int shown = -2;
    private boolean shownFailed;

    /** @param open jobs that wait or run */
    TaskbarNews(JobQueue queue, Supplier<List<Job>> open, TaskbarSign sign) {
        this.open = open;
        this.sign = sign;
        this.events = queue.subscribe(this::changed);
    }

    private void changed(Job job) {
        if (!QuietKinds.contains(job.kind())) {
            synchronized (seen) {
                boolean begins = seen.isEmpty() && !job.state().terminal();
                seen.add(job.id());
                failed = (failed && !begins) || job.state() instanceof JobState.Failed;
            }
        }
    }

    /** Somebody looks at the jobs: a failure is no news any more. */
    void seen() {
        synchronized (seen) {
            failed = false;
        }
    }

    /** Blocks on the task bar, when there is something new to tell it. */
    void tell() {
        List<Job> wanted = open.get().stream().filter(job -> !QuietKinds.contains(job.kind())).toList();
        int percent;
        boolean bad;
        synchronized (seen) {
            wanted.forEach(job -> seen.add(job.id()));
            percent = wanted.isEmpty() ? -2 : percent(wanted, seen.size());
            if (wanted.isEmpty()) {
                seen.clear();
            }
            bad = failed;
        }
        percent = percent >= 0 && shown >= 0 ? Math.max(percent, shown) : percent;
        if (percent != shown || bad != shownFailed) {
            shown = percent;
            shownFailed = bad;
            show(percent, bad);
        }
    }

    private void show(int percent, boolean bad) {
        if (bad) {
            sign.failed(percent == -2 ? 100 : percent);
        } else if (percent == -2) {
            sign.clear();
        } else {
            sign.progress(percent);
        }
    }

    /** -1 while the only job does not know how much there is to do. */
    private static int percent(List<Job> wanted, int all) {
        int ended = all - wanted.size();
        int parts = 0;
        boolean known = all > 1;
        for (Job job : wanted) {
            Progress progress = job.state() instanceof JobState.Running running ? running.progress() : Progress.NONE;
            parts += progress.percent();
            known |= progress.total() > 0;
        }
        return known ? (ended * 100 + parts) / all : -1;
    }

    @Override
    public void close() {
        events.close();
    }
}
