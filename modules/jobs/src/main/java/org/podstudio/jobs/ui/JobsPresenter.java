package org.podstudio.jobs.ui;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.Coalescer;
import org.podstudio.ui.Work;
import org.podstudio.ui.jobs.QuietKinds;

/**
 * Decides what the Jobs window shows: the newest jobs of the project, kept up to date. Knows no Swing. Used on the event
 * dispatch thread, but for job events, which are gathered and coalesced.
 */
@Messages("JobsPresenter_stopping=Stopping…")
final class JobsPresenter implements AutoCloseable {
    private static final int MOST = 200;
    private final JobsView view;
    private final JobQueue queue;
    private final Work work;
    private final InstantSource clock;
    private final Coalescer refresh;
    private final Subscription events;
    private Optional<Project> project = Optional.empty();
    private final Map<JobId, Job> jobs = new HashMap<>();
    /** Names of the assets that jobs work on, by job. */
    private final Map<JobId, String> subjects = new HashMap<>();
    private final Set<JobId> stopping = new HashSet<>();
    /** Whether the project's jobs have been read. */
    private boolean loaded;
    private boolean retryWhenLoaded;
    /** Came since the last refresh. Guarded by itself: events come on background threads. */
    private final Map<JobId, Job> arrived = new HashMap<>();

    JobsPresenter(JobsView view, JobQueue queue, Work work, InstantSource clock) {
        this.view = view;
        this.queue = queue;
        this.work = work;
        this.clock = clock;
        this.refresh = new Coalescer(work, this::takeArrived);
        this.events = queue.subscribe(job -> {
            synchronized (arrived) {
                arrived.put(job.id(), job);
            }
            refresh.poke();
        });
    }

    void show(Optional<Project> next) {
        project = next;
        synchronized (arrived) {
            // They are of the project before; what is known of the next one's jobs is read below.
            arrived.clear();
        }
        jobs.clear();
        loaded = false;
        subjects.clear();
        stopping.clear();
        render();
        next.ifPresent(p -> work.run(() -> p.jobs().list(null, MOST), found -> {
            if (project.equals(next)) {
                found.forEach(job -> jobs.putIfAbsent(job.id(), job));
                found.forEach(this::nameSubject);
                loaded = true;
                render();
                if (retryWhenLoaded) {
                    retryFailed();
                }
            }
        }, view::problem));
    }

    /** Takes over what the events brought. */
    void takeArrived() {
        List<Job> news;
        synchronized (arrived) {
            news = List.copyOf(arrived.values());
            arrived.clear();
        }
        if (project.isEmpty()) {
            // The last words of a project that is being left.
            return;
        }
        news.forEach(job -> jobs.put(job.id(), job));
        news.forEach(this::nameSubject);
        render();
    }

    private void nameSubject(Job job) {
        if (job.inputs().size() == 1 && !subjects.containsKey(job.id())) {
            subjects.put(job.id(), "");
            project.ifPresent(p -> work.run(() -> p.assets().find(job.inputs().getFirst()).map(Asset::filename), name -> {
                subjects.put(job.id(), name.orElse(""));
                render();
            }, view::problem));
        }
    }

    /** Also called each second while something runs, for the time. */
    void render() {
        List<Job> newest = new ArrayList<>(jobs.values());
        newest.removeIf(job -> QuietKinds.contains(job.kind()) && !job.state().wire().equals("failed"));
        newest.sort(Comparator.comparingInt(JobsPresenter::rank).thenComparing((a, b) -> a.state().terminal()
                ? b.createdAt().compareTo(a.createdAt())
                : a.createdAt().compareTo(b.createdAt())));
        List<JobRow> rows = newest.stream().limit(MOST).map(this::row).toList();
        view.show(rows);
        view.showCounts((int) rows.stream().filter(JobRow::cancellable).count(),
                (int) rows.stream().filter(r -> r.phase() == JobRow.Phase.FAILED).count(), queue.paused());
    }

    /** What runs is above what waits, in the order it will run; what has ended follows, newest first. */
    private static int rank(Job job) {
        return switch (job.state()) {
            case JobState.Running running -> 0;
            case JobState.Queued queued -> 1;
            case JobState.Success success -> 2;
            case JobState.Failed failed -> 2;
            case JobState.Canceled canceled -> 2;
        };
    }

    private JobRow row(Job job) {
        String title = JobTitle.of(queue, job);
        JobRow row = JobSentences.row(job, title, subjects.getOrDefault(job.id(), ""), clock.instant());
        if (row.cancellable() && stopping.contains(job.id())) {
            return new JobRow(row.id(), row.kind(), row.sentence(), JobRow.Phase.STOPPING, row.percent(), Bundle.JobsPresenter_stopping(),
                    row.problem(), row.notes());
        }
        return row;
    }

    void cancel(JobId id) {
        stopping.add(id);
        render();
        onProject(p -> queue.cancel(p, id));
    }

    void cancelAll() {
        List<JobId> open = jobs.values().stream().filter(job -> !job.state().terminal()).map(Job::id).toList();
        stopping.addAll(open);
        render();
        onProject(p -> open.forEach(id -> queue.cancel(p, id)));
    }

    void retry(JobId id) {
        onProject(p -> queue.retry(p, id));
    }

    /** Also of a window that was opened just now for it, whose jobs are still being read. */
    void retryFailed() {
        retryWhenLoaded = !loaded;
        List<JobId> failed = jobs.values().stream().filter(job -> job.state().wire().equals("failed"))
                .filter(job -> jobs.values().stream().noneMatch(other -> job.id().equals(other.retryOf()))).map(Job::id).toList();
        onProject(p -> {
            for (JobId id : failed) {
                queue.retry(p, id);
            }
        });
    }

    void pauseOrResume() {
        if (queue.paused()) {
            queue.resume();
        } else {
            queue.pause();
        }
        render();
    }

    /** Where the job's log is. */
    Optional<Path> log(JobId id) {
        Job job = jobs.get(id);
        return job == null || job.logPath() == null ? Optional.empty() : project.map(p -> p.root().resolve(job.logPath()));
    }

    /** An action on the project that blocks. */
    private interface Action {
        void on(Project project) throws Exception;
    }

    private void onProject(Action action) {
        project.ifPresent(p -> work.run(() -> {
            action.on(p);
            return true;
        }, done -> { }, view::problem));
    }

    @Override
    public void close() {
        events.close();
    }
}
