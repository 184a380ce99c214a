package org.podstudio.library.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.ui.Texts;
import org.podstudio.ui.icon.Glyph;

/**
 * What a cell shows of an asset. Much smaller than the asset, whose raw metadata can be large: thousands of these are kept.
 *
 * @param rating 0 when not rated
 */
@Messages({
    "GridCell_hasAPrompt=has a prompt", "GridCell_fileMissing=file missing", "GridCell_cannotBeDecoded=cannot be decoded"
})
record GridCell(
        AssetId id,
        String filename,
        MediaType type,
        Approval status,
        int rating,
        @Nullable ColorLabel label,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Double duration,
        boolean missing,
        boolean undecodable,
        boolean hasPrompt,
        long bytes,
        String theme,
        Instant created) {
    static GridCell of(Asset asset) {
        return new GridCell(asset.id(), asset.filename(), asset.facts().type(), asset.status(),
                asset.rating() == null ? 0 : asset.rating(), asset.label(), asset.facts().width(), asset.facts().height(),
                asset.facts().duration(), asset.missing(), asset.undecodable(),
                asset.generator() != null && asset.generator().prompt() != null, asset.sizeBytes(),
                asset.theme(), asset.createdAt());
    }

    /** What stands for a picture that cannot be had: its file is gone, or is none. Null where it can. */
    @Nullable Glyph brokenGlyph() {
        return missing ? Glyph.LINK_2_OFF : undecodable ? Glyph.FILE_QUESTION_MARK : null;
    }

    /** {@code dragon_fire.png, image, 2048 by 2048, approved, 4 stars}: what a screen reader says. */
    String spoken() {
        List<String> parts = new ArrayList<>(List.of(filename, type.wire()));
        if (width != null && height != null) {
            parts.add(width + " by " + height);
        }
        if (duration != null && type != MediaType.IMAGE) {
            parts.add(Texts.duration(duration) + " long");
        }
        if (status != Approval.PENDING) {
            parts.add(status.name().toLowerCase(Locale.ROOT));
        }
        if (rating > 0) {
            parts.add(rating == 1 ? "1 star" : rating + " stars");
        }
        if (label != null) {
            parts.add(label.wire() + " label");
        }
        if (hasPrompt) {
            parts.add(Bundle.GridCell_hasAPrompt());
        }
        if (missing) {
            parts.add(Bundle.GridCell_fileMissing());
        }
        if (undecodable) {
            parts.add(Bundle.GridCell_cannotBeDecoded());
        }
        return String.join(", ", parts);
    }
}
