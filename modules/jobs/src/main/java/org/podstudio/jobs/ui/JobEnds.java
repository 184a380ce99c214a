package org.podstudio.jobs.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.ui.Coalescer;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Work;
import org.podstudio.ui.jobs.QuietKinds;
import org.podstudio.ui.toast.Toast;

/**
 * Tells what became of jobs: what was added or made in a toast that counts a burst together, failures in one that stays until it is
 * looked at. Knows no Swing. Job events come on background threads; toasts are given out on the event dispatch thread.
 */
@Messages({
    "# {0} - number", "ENDS_added={0} added",
    "ENDS_nothing_new=Nothing new: what was imported is here already",
    "# {0} - assets added", "# {1} - files refused", "ENDS_partly={0} added, {1} not",
    "# {0} - what was done, e.g. Upscale", "ENDS_done={0}: done",
    "# {0} - what was done, e.g. Upscale", "# {1} - number", "ENDS_done_many={0}: {1} done",
    "# {0} - number", "ENDS_found={0,choice,0#No missing file was|1#{0} missing file was|1<{0} missing files were} found again",
    "# {0} - what was found", "# {1} - number", "ENDS_still_missing={0}, {1} not",
    "# {0} - number", "ENDS_failed={0,choice,0#{0} jobs|1#{0} job|1<{0} jobs} failed",
    "ENDS_show=Show", "ENDS_why=Show Why"
})
final class JobEnds implements AutoCloseable {
    private final JobQueue queue;
    private final Consumer<Toast> toasts;
    private final Runnable showJobs;
    private final Coalescer refresh;
    private final Subscription events;
    /** Ended since the last toast. Guarded by itself. */
    private final List<Job> ended = new ArrayList<>();
    /** Models of which it was said that the processor ran them: once, a batch would say it all day. On the event dispatch thread. */
    private final Set<String> told = new HashSet<>();

    /** @param showJobs opens the Jobs window */
    JobEnds(JobQueue queue, Work work, Consumer<Toast> toasts, Runnable showJobs) {
        this.queue = queue;
        this.toasts = toasts;
        this.showJobs = showJobs;
        this.refresh = new Coalescer(work, this::tell);
        this.events = queue.subscribe(this::changed);
    }

    private void changed(Job job) {
        if (job.state().terminal() && !QuietKinds.contains(job.kind())) {
            synchronized (ended) {
                ended.add(job);
            }
            refresh.poke();
        }
    }

    /** Gives out what has gathered. */
    void tell() {
        List<Job> news;
        synchronized (ended) {
            news = List.copyOf(ended);
            ended.clear();
        }
        news.forEach(job -> toast(job).ifPresent(toasts));
        news.forEach(job -> JobSentences.fallback(job).filter(fallback -> told.add(fallback.model()))
                .ifPresent(fallback -> toasts.accept(Toast.warned("device", fallback.words(), Bundle.ENDS_show(), showJobs))));
    }

    private Optional<Toast> toast(Job job) {
        return switch (job.state()) {
            case JobState.Success success when job.kind().equals("import") -> imported(job, success);
            case JobState.Success success when job.kind().equals("relink") -> Optional.of(found(job));
            case JobState.Success success -> Optional.of(made(JobTitle.of(queue, job)));
            case JobState.Failed failed -> Optional.of(Toast.failed("jobs-failed", failed.problem(), Bundle::ENDS_failed,
                    Bundle.ENDS_show(), showJobs));
            case JobState.Canceled canceled -> Optional.empty();
            case JobState.Queued queued -> Optional.empty();
            case JobState.Running running -> Optional.empty();
        };
    }

    private Optional<Toast> imported(Job job, JobState.Success success) {
        int added = success.outputs().size();
        int refused = count(job, "failed");
        if (refused > 0) {
            return Optional.of(Toast.warned("import-refused", Bundle.ENDS_partly(Texts.count(added), Texts.count(refused)),
                    Bundle.ENDS_why(), showJobs));
        }
        if (added > 0) {
            return Optional.of(Toast.counted("jobs", added, n -> Bundle.ENDS_added(Texts.count(n))));
        }
        boolean here = job.facts().get("duplicates") instanceof List<?> list && !list.isEmpty();
        return here ? Optional.of(Toast.note("jobs", Bundle.ENDS_nothing_new())) : Optional.empty();
    }

    /** In the place of what said that files are missing. */
    private Toast found(Job job) {
        int found = count(job, "relinked");
        int rest = count(job, "missing") + count(job, "ambiguous") + count(job, "failed");
        if (rest == 0 && found > 0) {
            return Toast.done("files", Bundle.ENDS_found(found));
        }
        return Toast.warned("files", rest == 0 ? Bundle.ENDS_found(found) : Bundle.ENDS_still_missing(Bundle.ENDS_found(found), Texts.count(rest)),
                Bundle.ENDS_show(), showJobs);
    }

    private static int count(Job job, String fact) {
        return job.facts().get(fact) instanceof List<?> list ? list.size() : 0;
    }

    private static Toast made(String title) {
        return Toast.counted("jobs-" + title, 1, n -> n == 1 ? Bundle.ENDS_done(title) : Bundle.ENDS_done_many(title, Texts.count(n)));
    }

    @Override
    public void close() {
        events.close();
    }
}
