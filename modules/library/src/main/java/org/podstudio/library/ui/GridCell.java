package org.podstudio.library.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.ui.Texts;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.label.LabelTitles;

/**
 * What a cell shows of an asset. Much smaller than the asset, whose raw metadata can be large: thousands of these are kept.
 *
 * @param rating 0 when not rated
 */
@Messages({
    "CELL_image=image", "CELL_sound=sound", "CELL_film=film", "# {0} - width", "# {1} - height", "CELL_size={0} by {1}",
    "# {0} - time", "CELL_long={0} long", "CELL_approved=approved", "CELL_rejected=rejected",
    "# {0} - number of stars", "CELL_stars={0,choice,1#1 star|1<{0} stars}",
    "# {0} - colour or name", "CELL_label={0} label",
    "CELL_prompt=has a prompt", "CELL_missing=file missing", "CELL_undecodable=cannot be decoded"
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
                asset.prompt() != null, asset.sizeBytes(),
                asset.theme(), asset.createdAt());
    }

    /** What stands for a picture that cannot be had: its file is gone, or is none. Null where it can. */
    @Nullable Glyph brokenGlyph() {
        return missing ? Glyph.LINK_2_OFF : undecodable ? Glyph.FILE_QUESTION_MARK : null;
    }

    /** {@code dragon_fire.png, image, 2048 by 2048, approved, 4 stars}: what a screen reader says. */
    String spoken() {
        List<String> parts = new ArrayList<>(List.of(filename, switch (type) {
            case IMAGE -> Bundle.CELL_image();
            case AUDIO -> Bundle.CELL_sound();
            case VIDEO -> Bundle.CELL_film();
        }));
        if (width != null && height != null) {
            parts.add(Bundle.CELL_size("" + width, "" + height));
        }
        if (duration != null && type != MediaType.IMAGE) {
            parts.add(Bundle.CELL_long(Texts.duration(duration)));
        }
        switch (status) {
            case APPROVED -> parts.add(Bundle.CELL_approved());
            case REJECTED -> parts.add(Bundle.CELL_rejected());
            case PENDING -> { }
        }
        if (rating > 0) {
            parts.add(Bundle.CELL_stars(rating));
        }
        if (label != null) {
            parts.add(Bundle.CELL_label(LabelTitles.current().word(label)));
        }
        if (hasPrompt) {
            parts.add(Bundle.CELL_prompt());
        }
        if (missing) {
            parts.add(Bundle.CELL_missing());
        }
        if (undecodable) {
            parts.add(Bundle.CELL_undecodable());
        }
        return String.join(", ", parts);
    }
}
