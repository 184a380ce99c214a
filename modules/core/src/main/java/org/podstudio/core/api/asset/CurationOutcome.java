package org.podstudio.core.api.asset;

import java.util.List;
import org.podstudio.core.api.problem.Problem;

/**
 * What a curation step, or taking one back, did.
 *
 * @param what its name, e.g. {@code Rename 14 assets}
 * @param changed the assets that really changed
 * @param failed the assets that did not, and why
 * @param notes what was done otherwise than asked, e.g. under another name because the old one is taken
 */
public record CurationOutcome(String what, List<AssetId> changed, List<Item> failed, List<Item> notes) {
    public CurationOutcome {
        changed = List.copyOf(changed);
        failed = List.copyOf(failed);
        notes = List.copyOf(notes);
    }

    /** Nothing was asked for or nothing was different: no step is recorded. */
    public static CurationOutcome nothing(String what) {
        return new CurationOutcome(what, List.of(), List.of(), List.of());
    }

    /** Something to tell about one asset. */
    public record Item(AssetId id, Problem problem) {}
}
