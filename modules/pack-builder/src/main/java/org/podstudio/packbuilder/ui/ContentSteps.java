package org.podstudio.packbuilder.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What the pack in hand held before each step, for Ctrl+Z, and what was taken back, for Ctrl+Y. On the EDT. */
final class ContentSteps {
    /** As many as the library's own history. */
    private static final int MOST = 200;

    private final Deque<PackOrder> before = new ArrayDeque<>();
    private final Deque<PackOrder> after = new ArrayDeque<>();

    /** A step changes what is held now. */
    void step(PackOrder now) {
        before.push(now);
        after.clear();
        if (before.size() > MOST) {
            before.removeLast();
        }
    }

    /** What was held before the last step. */
    Optional<PackOrder> back(PackOrder now) {
        return turn(before, after, now);
    }

    Optional<PackOrder> forth(PackOrder now) {
        return turn(after, before, now);
    }

    void forget() {
        before.clear();
        after.clear();
    }

    private static Optional<PackOrder> turn(Deque<PackOrder> from, Deque<PackOrder> to, PackOrder now) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(now);
        return Optional.of(from.pop());
    }
}
