package org.podstudio.ui.select;

import java.util.Optional;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.asset.CurationStep;
import org.podstudio.core.api.problem.StudioException;

/**
 * The step that a toast tells of: its Undo takes back this one only, never another that came after it. Reads and writes the store, so
 * not on the event dispatch thread.
 *
 * @param number of the step, 0 for none
 */
public record ToldStep(AssetStore store, long number) {
    /** As far as undo reaches. Source: UX6. */
    private static final int MOST = 200;

    /** What undo would take back now: asked right after a step, that step. */
    public static ToldStep last(AssetStore store) {
        return new ToldStep(store, lastOf(store));
    }

    private static long lastOf(AssetStore store) {
        return store.steps(MOST).stream().filter(step -> !step.undone()).findFirst().map(CurationStep::number).orElse(0L);
    }

    /** @return what was taken back; empty when other steps came after it, or it was taken back already */
    public Optional<String> takeBack() throws StudioException {
        return number != 0 && lastOf(store) == number ? store.undo() : Optional.empty();
    }
}
