package org.podstudio.packbuilder.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.podstudio.core.api.asset.AssetId;

/** What the pack in hand held before each step, for Ctrl+Z, and what was taken back, for Ctrl+Y. On the EDT. */
final class ContentSteps {
    /** As many as the library's own history. */
    private static final int MOST = 200;

    private final Deque<List<AssetId>> before = new ArrayDeque<>();
    private final Deque<List<AssetId>> after = new ArrayDeque<>();

    /** A step changes what is held now. */
    void step(List<AssetId> now) {
        before.push(now);
        after.clear();
        if (before.size() > MOST) {
            before.removeLast();
        }
    }

    /** What was held before the last step. */
    Optional<List<AssetId>> back(List<AssetId> now) {
        return turn(before, after, now);
    }

    Optional<List<AssetId>> forth(List<AssetId> now) {
        return turn(after, before, now);
    }

    void forget() {
        before.clear();
        after.clear();
    }

    private static Optional<List<AssetId>> turn(Deque<List<AssetId>> from, Deque<List<AssetId>> to, List<AssetId> now) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(now);
        return Optional.of(from.pop());
    }
}
