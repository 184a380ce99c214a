package org.podstudio.ui.toast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which toasts show, and how much longer: at most three, the oldest that may go makes room, one of each group. Knows neither Swing nor a
 * clock: it is told what time has passed. On the event dispatch thread.
 */
final class ToastStack {
    /** Source: UX8. */
    static final int MOST = 3;

    private final Runnable changed;
    private final List<Shown> shown = new ArrayList<>();

    /** @param changed called after every change */
    ToastStack(Runnable changed) {
        this.changed = changed;
    }

    private static final class Shown {
        private final Toast toast;
        private int leftMs;

        private Shown(Toast toast) {
            this.toast = toast;
            this.leftMs = toast.showMs();
        }
    }

    /** The one of a group that shows. */
    Optional<Toast> of(String group) {
        return all().stream().filter(toast -> toast.group().equals(group)).findFirst();
    }

    void show(Toast toast) {
        shown.removeIf(one -> one.toast.group().equals(toast.group()));
        while (shown.size() >= MOST) {
            shown.remove(shown.stream().filter(one -> one.toast.problem().isEmpty()).findFirst().orElse(shown.getFirst()));
        }
        shown.add(new Shown(toast));
        changed.run();
    }

    void close(Toast toast) {
        if (shown.removeIf(one -> one.toast == toast)) {
            changed.run();
        }
    }

    /** So much time went by in which nobody held them. */
    void pass(int ms) {
        shown.stream().filter(one -> one.leftMs > 0).forEach(one -> one.leftMs = Math.max(0, one.leftMs - ms));
        if (shown.removeIf(one -> one.toast.showMs() > 0 && one.leftMs == 0)) {
            changed.run();
        }
    }

    /** Whether any of them goes by itself. */
    boolean passing() {
        return shown.stream().anyMatch(one -> one.leftMs > 0);
    }

    /** Oldest first. */
    List<Toast> all() {
        return shown.stream().map(one -> one.toast).toList();
    }
}
