package org.podstudio.ui.toast;

import java.time.InstantSource;
import java.util.ArrayList;
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
    private static final int MOST = 200;

    private final InstantSource clock;
    /** Newest first. */
    private final List<Notification> all = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> lists = new CopyOnWriteArrayList<>();
    private int unread;
    private boolean unreadProblem;

    /** For the Lookup. */
    public Notifications() {
        this(InstantSource.system());
    }

    Notifications(InstantSource clock) {
        this.clock = clock;
    }

    void add(Toast toast) {
        if (toast.news()) {
            add(notification(toast));
        }
    }

    /** Tells {@code toast} in place of {@code before}, whose count it took over. */
    void replace(Toast before, Toast toast) {
        if (all.removeIf(one -> one.text().equals(before.text()) && one.action().equals(before.action()) && one.problem().equals(before.problem()))) {
            unread = Math.max(0, unread - 1);
        }
        add(toast);
    }

    public void add(Problem problem) {
        add(new Notification(clock.instant(), Tone.BAD, problem.what(), Optional.of(problem), Optional.empty()));
    }

    private Notification notification(Toast toast) {
        return new Notification(clock.instant(), toast.tone(), toast.text(), toast.problem(), toast.action());
    }

    /** The same once more in a row is one, told last now. */
    private void add(Notification told) {
        if (!all.isEmpty() && all.getFirst().text().equals(told.text()) && all.getFirst().problem().equals(told.problem())) {
            all.removeFirst();
            unread = Math.max(0, unread - 1);
        }
        all.addFirst(told);
        unread = Math.min(MOST, unread + 1);
        unreadProblem |= told.problem().isPresent();
        if (all.size() > MOST) {
            all.removeLast();
        }
        tell();
    }

    /** Does what a button says; it is then gone, from the list as from the toast. */
    public void act(Toast.Action action) {
        all.replaceAll(one -> one.action().filter(a -> a == action).isEmpty() ? one
                : new Notification(one.at(), one.tone(), one.text(), one.problem(), Optional.empty()));
        tell();
        action.run().run();
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
        tell();
    }

    public void clear() {
        all.clear();
        read();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /** Calls {@code listener} after every change. */
    public Subscription follow(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Opens the list of them and takes the keyboard there. */
    public void open() {
        lists.forEach(Runnable::run);
    }

    /** Whoever shows the list answers what the command and its key ask for. */
    public Subscription onOpen(Runnable list) {
        lists.add(list);
        return () -> lists.remove(list);
    }
}
