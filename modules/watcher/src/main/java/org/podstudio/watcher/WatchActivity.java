package org.podstudio.watcher;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.Problem;

/** What the watch has done since it was started, for who looks at it. Safe from any thread. */
public final class WatchActivity {
    private static final int MOST = 20;

    private final InstantSource clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    /** Newest first. Guarded by this. */
    private final Deque<Arrival> arrivals = new ArrayDeque<>();
    private final Deque<Trouble> troubles = new ArrayDeque<>();
    private volatile Pause pause = Pause.NO;

    /** Whether nothing is imported until it is resumed. */
    public enum Pause {
        NO,
        YES
    }

    /** One import. @param assets that came in @param known files whose content was there already @param failed files that were refused */
    public record Arrival(Instant at, int assets, int known, int failed) {}

    /** Something that went wrong. */
    public record Trouble(Instant at, Problem problem) {}

    WatchActivity(InstantSource clock) {
        this.clock = clock;
    }

    void imported(Job job) {
        if (job.state() instanceof JobState.Success success) {
            synchronized (this) {
                keep(arrivals, new Arrival(clock.instant(), success.outputs().size(), count(job, "duplicates"), count(job, "failed")));
            }
            tell();
        }
    }

    private static int count(Job job, String fact) {
        return job.facts().get(fact) instanceof List<?> list ? list.size() : 0;
    }

    /** The same once more is one, told last now. */
    void trouble(Problem problem) {
        synchronized (this) {
            troubles.removeIf(one -> one.problem().equals(problem));
            keep(troubles, new Trouble(clock.instant(), problem));
        }
        tell();
    }

    private static <T> void keep(Deque<T> all, T newest) {
        all.addFirst(newest);
        if (all.size() > MOST) {
            all.removeLast();
        }
    }

    /** Another watch begins. */
    void start() {
        synchronized (this) {
            arrivals.clear();
            troubles.clear();
        }
        tell();
    }

    void pause(Pause next) {
        pause = next;
        tell();
    }

    public Pause pause() {
        return pause;
    }

    /** Newest first. */
    public synchronized List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    /** Newest first. */
    public synchronized List<Trouble> troubles() {
        return List.copyOf(troubles);
    }

    public void forgetTroubles() {
        synchronized (this) {
            troubles.clear();
        }
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /** Calls after every change, on the thread that made it. */
    public Subscription subscribe(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
