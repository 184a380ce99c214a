package org.podstudio.jobs.ui;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.job.Place;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.JobKind;
import org.podstudio.ui.Coalescer;
import org.podstudio.ui.Work;
import org.podstudio.ui.dock.ProjectPresenter;

/**
 * Decides what the Jobs window shows: the jobs of the project, kept up to date. Knows no Swing. Used on the event dispatch thread, but
 * for job events, which are gathered and coalesced.
 */
@Messages("JobsPresenter_stopping=Stopping…")
final class JobsPresenter implements ProjectPresenter {
    /** Rows at first, and each time that more are asked for. */
    static final int STEP = 200;

    private final JobsView view;
    private final JobQueue queue;
    private final Work work;
    private final InstantSource clock;
    private final Coalescer refresh;
    private final Subscription events;
    private final KnownJobs jobs = new KnownJobs();
    private Optional<Project> project = Optional.empty();
    private JobTab tab = JobTab.ALL;
    private int most = STEP;
    /** Names of the assets that jobs work on, by job. */
    private final Map<JobId, String> subjects = new HashMap<>();
    private final Set<JobId> stopping = new HashSet<>();
    private boolean retryWhenShown;
    /** Whether a count is on its way, and whether jobs ended meanwhile. */
    private boolean counting;
    private boolean countAgain;
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

    @Override
    public void show(Optional<Project> next) {
        project = next;
        synchronized (arrived) {
            // They are of the project before; what is known of the next one's jobs is read below.
            arrived.clear();
        }
        jobs.clear();
        subjects.clear();
        stopping.clear();
        most = STEP;
        render();
        read();
        if (retryWhenShown && project.isPresent()) {
            retryFailed();
        }
    }

    private void read() {
        Optional<Project> of = project;
        int wanted = most;
        of.ifPresent(p -> work.run(() -> KnownJobs.Reading.of(p, wanted), found -> {
            if (project.equals(of)) {
                jobs.add(found);
                render();
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
        jobs.put(news);
        render();
        if (news.stream().anyMatch(job -> job.state().terminal())) {
            count();
        }
    }

    /** Never two at once: with many jobs ending the next count follows the one before. */
    private void count() {
        countAgain = counting;
        Optional<Project> of = project;
        if (counting || of.isEmpty()) {
            return;
        }
        counting = true;
        work.run(() -> of.get().jobs().tallies(), found -> {
            counting = false;
            if (project.equals(of)) {
                jobs.tallied(found);
                render();
            }
            if (countAgain) {
                count();
            }
        }, problem -> {
            counting = false;
            view.problem(problem);
        });
    }

    void tab(JobTab next) {
        tab = next;
        most = STEP;
        render();
    }

    void more() {
        most += STEP;
        read();
    }

    /** Also called each second while something runs, for the time. */
    void render() {
        List<JobId> line = project.map(queue::waiting).orElse(List.of());
        List<Job> sorted = jobs.sorted(tab, line);
        List<Job> shown = sorted.subList(0, Math.min(most, sorted.size()));
        nameSubjects(shown);
        Map<JobId, JobRow.Turns> turns = turns(line);
        view.show(shown.stream().map(job -> row(job, turns.getOrDefault(job.id(), JobRow.Turns.NONE))).toList(),
                Math.max(0, jobs.counts().get(tab) - shown.size()));
        view.showCounts(jobs.counts(), queue.paused());
    }

    /** In one reading, and each only once. */
    private void nameSubjects(List<Job> shown) {
        Map<JobId, AssetId> unnamed = new LinkedHashMap<>();
        shown.stream().filter(job -> job.inputs().size() == 1 && !subjects.containsKey(job.id()))
                .forEach(job -> unnamed.put(job.id(), job.inputs().getFirst()));
        if (unnamed.isEmpty()) {
            return;
        }
        unnamed.keySet().forEach(id -> subjects.put(id, ""));
        project.ifPresent(p -> work.run(() -> p.assets().load(Set.copyOf(unnamed.values())), found -> {
            Map<AssetId, String> names = found.stream().collect(Collectors.toMap(Asset::id, Asset::filename));
            unnamed.forEach((id, asset) -> subjects.put(id, names.getOrDefault(asset, "")));
            render();
        }, view::problem));
    }

    /** Lane by lane: jobs of different lanes do not wait for each other. */
    private Map<Lane, List<JobId>> lines(List<JobId> waiting) {
        return waiting.stream().map(jobs::get).filter(job -> job != null && job.state() instanceof JobState.Queued)
                .filter(job -> KnownJobs.told(job.kind(), job.state().wire())).filter(job -> queue.kind(job.kind()).isPresent())
                .collect(Collectors.groupingBy(this::lane, Collectors.mapping(Job::id, Collectors.toList())));
    }

    private Lane lane(Job job) {
        return queue.kind(job.kind()).map(JobKind::lane).orElseThrow();
    }

    private Map<JobId, JobRow.Turns> turns(List<JobId> waiting) {
        Map<JobId, JobRow.Turns> turns = new HashMap<>();
        for (List<JobId> line : lines(waiting).values()) {
            for (int i = 0; i < line.size(); i++) {
                turns.put(line.get(i), new JobRow.Turns(i > 0, i < line.size() - 1));
            }
        }
        return turns;
    }

    private JobRow row(Job job, JobRow.Turns turns) {
        JobRow row = JobSentences.row(job, JobTitle.of(queue, job), subjects.getOrDefault(job.id(), ""), clock.instant()).withTurns(turns);
        return row.cancellable() && stopping.contains(job.id()) ? row.stopping(Bundle.JobsPresenter_stopping()) : row;
    }

    /** Past what is seen to wait in the same line. */
    void move(JobId id, Shift shift) {
        List<JobId> line = project.map(queue::waiting).map(this::lines).orElse(Map.of()).values().stream()
                .filter(one -> one.contains(id)).findFirst().orElse(List.of(id));
        int at = line.indexOf(id);
        boolean possible = shift == Shift.FIRST || shift == Shift.EARLIER ? at > 0 : at < line.size() - 1;
        if (possible) {
            Place place = switch (shift) {
                case FIRST -> new Place.First();
                case EARLIER -> new Place.Before(line.get(at - 1));
                case LATER -> new Place.After(line.get(at + 1));
                case LAST -> new Place.Last();
            };
            onProject(p -> queue.move(p, id, place));
        }
    }

    void cancel(JobId id) {
        stopping.add(id);
        render();
        onProject(p -> queue.cancel(p, id));
    }

    void cancelAll() {
        List<JobId> open = jobs.open().stream().map(Job::id).toList();
        stopping.addAll(open);
        render();
        onProject(p -> open.forEach(id -> queue.cancel(p, id)));
    }

    void retry(JobId id) {
        onProject(p -> queue.retry(p, id));
    }

    /** All of the project, whether shown or not; also of a window that was opened just now for it. */
    void retryFailed() {
        retryWhenShown = project.isEmpty();
        onProject(p -> {
            Set<JobId> retried = p.jobs().list(null, Integer.MAX_VALUE).stream().map(Job::retryOf).collect(Collectors.toSet());
            for (Job job : p.jobs().list("failed", Integer.MAX_VALUE).reversed()) {
                if (!retried.contains(job.id())) {
                    queue.retry(p, job.id());
                }
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
