package org.podstudio.testsupport;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.CurationStep;
import org.podstudio.testsupport.MemoryAssetStore.Kept;

/** Steps that can be taken back and done again. Guarded by the store that owns it. */
final class MemorySteps {
    private final Deque<Step> undo = new ArrayDeque<>();
    private final Deque<Step> redo = new ArrayDeque<>();
    private long count;

    /** What a step made of assets. */
    record Step(CurationStep named, Map<AssetId, Kept> before, Map<AssetId, Kept> after) {
        String what() {
            return named.what();
        }

        List<AssetId> ids() {
            return List.copyOf(after.keySet());
        }
    }

    void did(String what, Map<AssetId, Kept> before, Map<AssetId, Kept> after) {
        undo.push(new Step(new CurationStep(++count, Instant.now(), what, false), before, after));
        redo.clear();
    }

    Optional<Step> takeBack() {
        return move(undo, redo);
    }

    Optional<Step> doAgain() {
        return move(redo, undo);
    }

    private static Optional<Step> move(Deque<Step> from, Deque<Step> to) {
        @Nullable Step step = from.poll();
        if (step != null) {
            to.push(step);
        }
        return Optional.ofNullable(step);
    }

    Optional<String> undoable() {
        return Optional.ofNullable(undo.peek()).map(Step::what);
    }

    Optional<String> redoable() {
        return Optional.ofNullable(redo.peek()).map(Step::what);
    }

    /** Newest first, those taken back before the others. */
    List<CurationStep> list(int most) {
        Stream<CurationStep> undone = redo.reversed().stream().map(Step::named).map(s -> new CurationStep(s.number(), s.at(), s.what(), true));
        return Stream.concat(undone, undo.stream().map(Step::named)).limit(most).toList();
    }
}
