package org.podstudio.library.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.FontMetrics;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.ui.Texts;

/** Which marks lie on a picture, and where: always at the same corners, so that a row of cells is read at a glance. */
@Messages({
    "CellBadges_approved=Approved", "CellBadges_rejected=Rejected", "CellBadges_notRated=Not rated",
    "# {0} - stars", "CellBadges_rated=Rated {0} of 5", "CellBadges_sound=Sound", "CellBadges_film=Film",
    "# {0} - minutes and seconds", "CellBadges_soundOf=Sound, {0} long", "# {0} - minutes and seconds", "CellBadges_filmOf=Film, {0} long",
    "CellBadges_theFileIsMissing=The file is missing: it was moved, renamed or deleted outside PODStudio",
    "CellBadges_thisFileCannotBe=This file cannot be decoded: it is damaged or of a kind that is not known",
    "CellBadges_hasAPromptThe=Has a prompt: the inspector shows it"
})
final class CellBadges {
    /** From the square's edge. */
    private static final int INSET_PX = px(5);
    static final int DISC_PX = px(18);
    static final int DOTS_WIDTH_PX = px(48);
    static final int DOTS_HEIGHT_PX = px(14);
    static final int PILL_HEIGHT_PX = px(20);
    private static final int PILL_PX = px(22);
    /** Below it there is room for what was decided, and for nothing else. */
    private static final int SMALL_PX = px(96);

    /** What a mark says. */
    enum Kind {
        APPROVED,
        REJECTED,
        RATING,
        TYPE,
        MISSING,
        UNDECODABLE,
        PROMPT
    }

    /** @param tip said when the pointer rests on it */
    record Badge(Kind kind, Rectangle at, String tip) {}

    private CellBadges() {}

    /** @param text measures what a film's or sound's length takes @param hovered the rating shows where it can be given, too */
    static List<Badge> of(GridCell cell, Rectangle square, FontMetrics text, boolean hovered) {
        List<Badge> badges = new ArrayList<>(4);
        boolean small = square.width < SMALL_PX;
        int left = square.x + INSET_PX;
        int right = square.x + square.width - INSET_PX;
        int bottom = square.y + square.height - INSET_PX;
        if (cell.status() != Approval.PENDING) {
            boolean good = cell.status() == Approval.APPROVED;
            badges.add(new Badge(good ? Kind.APPROVED : Kind.REJECTED, new Rectangle(left, bottom - DISC_PX, DISC_PX, DISC_PX),
                    good ? Bundle.CellBadges_approved() : Bundle.CellBadges_rejected()));
        }
        if (!small && (cell.rating() > 0 || hovered)) {
            badges.add(new Badge(Kind.RATING, new Rectangle(right - DOTS_WIDTH_PX, bottom - DISC_PX + px(2), DOTS_WIDTH_PX, DOTS_HEIGHT_PX),
                    cell.rating() == 0 ? Bundle.CellBadges_notRated() : Bundle.CellBadges_rated(cell.rating())));
        }
        if (cell.type() != MediaType.IMAGE) {
            String length = length(cell);
            badges.add(new Badge(Kind.TYPE, new Rectangle(square.x + INSET_PX, square.y + INSET_PX,
                    PILL_PX + (length.isEmpty() ? 0 : text.stringWidth(length) + px(7)), PILL_HEIGHT_PX),
                    type(cell.type() == MediaType.AUDIO, length)));
        }
        Rectangle corner = new Rectangle(right - DISC_PX, square.y + INSET_PX, DISC_PX, DISC_PX);
        if (cell.missing()) {
            badges.add(new Badge(Kind.MISSING, corner, Bundle.CellBadges_theFileIsMissing()));
        } else if (cell.undecodable()) {
            badges.add(new Badge(Kind.UNDECODABLE, corner, Bundle.CellBadges_thisFileCannotBe()));
        } else if (cell.hasPrompt() && !small) {
            badges.add(new Badge(Kind.PROMPT, corner, Bundle.CellBadges_hasAPromptThe()));
        }
        return badges;
    }

    /** What the mark under the pointer says. */
    static Optional<String> tip(List<Badge> badges, int x, int y) {
        return badges.stream().filter(badge -> badge.at().contains(x, y)).map(Badge::tip).findFirst();
    }

    private static String type(boolean sound, String length) {
        if (length.isEmpty()) {
            return sound ? Bundle.CellBadges_sound() : Bundle.CellBadges_film();
        }
        return sound ? Bundle.CellBadges_soundOf(length) : Bundle.CellBadges_filmOf(length);
    }

    static String length(GridCell cell) {
        return cell.duration() == null ? "" : Texts.duration(cell.duration());
    }
}
