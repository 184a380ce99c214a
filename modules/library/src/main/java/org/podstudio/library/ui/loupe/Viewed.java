package org.podstudio.library.ui.loupe;

import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PixelSize;

/**
 * What a viewer must know of an asset.
 *
 * @param size of the upright picture; null when the file does not say
 * @param rating 0 when not rated
 * @param spoken what a screen reader says of it
 */
public record Viewed(AssetId id, String filename, MediaType type, @Nullable PixelSize size, Approval status, int rating,
        @Nullable ColorLabel label, boolean missing, String spoken) {
    /** Pictures are decoded; of films and sounds the thumbnail is shown. */
    public boolean decodes() {
        return type == MediaType.IMAGE && !missing;
    }
}
