package org.podstudio.core.api.similar;

import java.util.List;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.CurationOutcome;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;

/**
 * Finds assets that are the same or look alike, and merges them. Found in the Lookup. Safe from any thread; blocks, a second
 * or two for 100,000 assets, so never on the EDT. Only assets that have a fingerprint are compared: the {@code fingerprint}
 * job makes those that lack.
 */
public interface Duplicates {
    /** How far to look. */
    enum Depth {
        /** The same content only. */
        EXACT,
        /** What looks the same, too. */
        NEAR
    }

    /**
     * Groups in a fixed order. No asset is in two of them. What was made of another asset, variants of one prompt, and pairs
     * that the user called unrelated are never grouped.
     */
    List<DuplicateGroup> find(Project project, Depth depth);

    /**
     * The asset's group, without members that the user called no duplicates of this one, that were made of it or it of them; the
     * keeper suggested there need not be it, nor still be a member.
     *
     * @throws StudioException {@code no-duplicates} when no other is left
     */
    DuplicateGroup groupOf(Project project, AssetId id, Depth depth) throws StudioException;

    /**
     * Gives {@code keeper} what the others of its group have and it has not (tags, the best rating, approval, label, notes,
     * collections, places in packs that are not finished) and moves the others to the trash: one undoable step.
     *
     * @throws StudioException {@code no-duplicates} when it has none
     */
    CurationOutcome merge(Project project, AssetId keeper, Depth depth) throws StudioException;

    /**
     * What looks most like an asset, itself left out, most alike first.
     *
     * @throws StudioException {@code no-fingerprint} when it has none: a sound, or a file that cannot be decoded
     */
    List<LookAlike> similar(Project project, AssetId id, int limit) throws StudioException;
}
