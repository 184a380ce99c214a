package org.podstudio.ui.toast;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.Problem;

/**
 * What the user was told since the start: every toast and every problem, the newest first, for whoever looked away. One per process,
 * found in the Lookup. Everything here happens on the event dispatch thread.
 */
@ServiceProvider(service = Notifications.class)
public final class Notifications {
    /** More than anybody reads back. */
    private static final int MOST = 50;

    private final InstantSource clock;
    private final Deque<Notification> all = new ArrayDeque<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private int unread;
    private boolean unreadProblem;

    /** For the Lookup. */
    public Notifications() {
        this(InstantSource.system());
    }

    Notifications(InstantSource clock) {
        this.clock = clock;
    }

    /** What only says that something is going on is no news. */
    void add(Toast toast) {
        if (toast.showMs() > 0 || toast.problem().isPresent()) {
            add(toast.text(), toast.problem());
        }
    }

    public void add(Problem problem) {
        add(problem.what(), Optional.of(problem));
    }

    /** The same once more in a row is one, told last now. */
    private void add(String text, Optional<Problem> problem) {
        if (!all.isEmpty() && all.getFirst().text().equals(text) && all.getFirst().problem().equals(problem)) {
            all.removeFirst();
            unread = Math.max(0, unread - 1);
        }
        all.addFirst(new Notification(clock.instant(), text, problem));
        unread = Math.min(MOST, unread + 1);
        unreadProblem |= problem.isPresent();
        if (all.size() > MOST) {
            all.removeLast();
        }
        listeners.forEach(Runnable::run);
    }

    /** Newest first. */
    public List<Notification> all() {
        return List.copyOf(all);
    }

    /** How many came since they were last looked at. */
    public int unread() {
        return unread;
    }

    /** Whether a problem is among them. */
    public boolean unreadProblem() {
        return unreadProblem;
    }

    /** Somebody looks at them now. */
    public void read() {
        unread = 0;
        unreadProblem = false;
        listeners.forEach(Runnable::run);
    }

    public void clear() {
        all.clear();
        read();
    }

    /** Calls {@code listener} after every change. */
    public Subscription follow(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
