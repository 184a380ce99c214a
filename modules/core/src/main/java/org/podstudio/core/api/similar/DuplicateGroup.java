package org.podstudio.core.api.similar;

import java.util.List;
import org.podstudio.core.api.asset.AssetId;

/**
 * Assets that are the same to a person, at least two.
 *
 * @param relation {@code DUPLICATE} when all have the same content, else {@code NEAR_DUPLICATE}
 * @param keeper which one we would keep; one of the members, and each of the others is near it
 * @param reason why, as a sentence: {@code Kept because it is approved.}
 * @param members the keeper first, then the others, best first
 */
public record DuplicateGroup(Relation relation, AssetId keeper, String reason, List<Member> members) {
    public DuplicateGroup {
        members = List.copyOf(members);
    }

    /** @param distance bits of the perceptual hash that differ from the keeper's; 0 for the same content */
    public record Member(AssetId id, Relation relation, int distance) {}
}
