package org.podstudio.core.api.similar;

import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.Fingerprint;
import org.podstudio.core.api.media.MediaType;

/**
 * How one asset looks.
 *
 * @param aspect width divided by height, 0 when not known
 * @param duration seconds, null for pictures
 */
public record Look(AssetId id, MediaType type, double aspect, @Nullable Double duration, Fingerprint fingerprint) {
    /** Shapes may differ by this factor: a crop of 2 % on one side, and rounding. */
    private static final double MOST_ASPECT = 1.06;

    /** Films of the same start that differ more in length are cuts, not copies. */
    private static final double MOST_SECONDS = 1.0;

    /** Whether the two could be the same at all: of one type, shape and length. */
    public boolean comparable(Look other) {
        boolean shape = aspect == 0 || other.aspect == 0
                || Math.max(aspect, other.aspect) <= MOST_ASPECT * Math.min(aspect, other.aspect);
        boolean length = duration == null || other.duration == null || Math.abs(duration - other.duration) <= MOST_SECONDS;
        return type == other.type && shape && length;
    }
}
