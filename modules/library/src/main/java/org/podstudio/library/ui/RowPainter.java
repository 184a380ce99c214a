package org.podstudio.library.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.AlphaComposite;
import java.awt.Composite;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.icon.GlyphIcon;
import org.podstudio.ui.label.LabelColors;
import org.podstudio.ui.part.Paint;
import org.podstudio.ui.thumb.WaveTint;

/** Draws one row of the list: a small picture, and what is known in columns. */
final class RowPainter {
    static final int HEIGHT_PX = px(36);
    static final int LEADING_PX = px(52);
    private static final int PICTURE_PX = px(30);
    private static final int SWATCH_PX = px(9);
    private static final double WASH_OPACITY = 0.14;

    private final FontMetrics body;
    private final FittedNames names;
    private final WaveTint waves = new WaveTint();
    private int placedFor = -1;
    private Map<ListColumn, Rectangle> places = Map.of();

    RowPainter(java.awt.Component in) {
        body = in.getFontMetrics(StudioFonts.body());
        names = new FittedNames(Paint.metrics(body.getFont()));
    }

    void paint(Graphics2D g, Rectangle box, @Nullable GridCell cell, @Nullable Image picture, CellPainter.Marks marks,
            CellPainter.Patience patience) {
        ground(g, box, marks);
        if (cell == null) {
            if (patience != CellPainter.Patience.STILL) {
                g.setColor(Token.RAISED.color(0.6));
                g.fillRoundRect(LEADING_PX + ListColumn.PAD_PX, box.y + box.height / 2 - px(5), px(180), px(10), px(10), px(10));
            }
            return;
        }
        Composite before = g.getComposite();
        if (cell.status() == Approval.REJECTED) {
            g.setComposite(AlphaComposite.SrcOver.derive(CellPainter.REJECTED_OPACITY));
        }
        picture(g, box, cell, picture);
        g.setComposite(before); // words stay legible
        if (placedFor != box.width) {
            placedFor = box.width;
            places = ListColumn.place(box.width, LEADING_PX, HEIGHT_PX);
        }
        g.setFont(body.getFont());
        places.forEach((column, place) -> text(g, box, column, place, cell, marks));
    }

    private static void ground(Graphics2D g, Rectangle box, CellPainter.Marks marks) {
        if (marks.selected()) {
            g.setColor(Token.ACCENT.color(WASH_OPACITY));
            g.fill(box);
        } else if (marks.hovered()) {
            g.setColor(Token.TEXT.color(0.05));
            g.fill(box);
        }
        g.setColor(Token.LINE.color(0.5));
        g.fillRect(box.x, box.y + box.height - 1, box.width, 1);
        if (marks.selected()) {
            g.setColor(Token.ACCENT.color());
            g.fillRect(box.x, box.y, px(2), box.height - 1);
        }
        if (marks.focused()) {
            g.setColor(Token.FOCUS.color());
            g.drawRect(box.x, box.y, box.width - 1, box.height - 2);
            g.drawRect(box.x + 1, box.y + 1, box.width - 3, box.height - 4);
        }
    }

    private void picture(Graphics2D g, Rectangle box, GridCell cell, @Nullable Image picture) {
        double centreX = box.x + LEADING_PX / 2.0;
        double centreY = box.getCenterY();
        if (picture == null) {
            Glyph broken = cell.brokenGlyph();
            Glyph glyph = broken == null ? BadgePainter.glyph(cell.type()) : broken;
            new GlyphIcon(glyph, px(16), Token.DISABLED).paint(g, centreX - px(16) / 2.0, centreY - px(16) / 2.0, Token.DISABLED.color());
            return;
        }
        Image drawn = cell.type() == MediaType.AUDIO ? waves.of(picture) : picture;
        double scale = Math.min((double) PICTURE_PX / drawn.getWidth(null), (double) PICTURE_PX / drawn.getHeight(null));
        int wide = Math.max(1, (int) Math.round(drawn.getWidth(null) * scale));
        int high = Math.max(1, (int) Math.round(drawn.getHeight(null) * scale));
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(drawn, (int) (centreX - wide / 2.0), (int) (centreY - high / 2.0), wide, high, null);
    }

    private void text(Graphics2D g, Rectangle box, ListColumn column, Rectangle place, GridCell cell, CellPainter.Marks marks) {
        int mark = column == ListColumn.LABEL && cell.label() != null ? SWATCH_PX + px(6) : 0;
        FittedNames.Fitted fitted = names.fit(column.text(cell), place.width - 2 * ListColumn.PAD_PX - mark);
        int x = box.x + place.x + (column.side() == ListColumn.Side.LEADING ? ListColumn.PAD_PX + mark
                : place.width - ListColumn.PAD_PX - fitted.widthPx());
        boolean first = column == ListColumn.NAME && cell.status() != Approval.REJECTED;
        g.setColor((first || marks.selected() ? Token.TEXT : color(column, cell)).color());
        g.drawString(fitted.text(), x, box.y + (box.height - body.getHeight()) / 2 + body.getAscent());
        if (mark > 0) {
            g.setColor(LabelColors.of(cell.label()));
            g.fillRoundRect(x - mark, box.y + (box.height - SWATCH_PX) / 2, SWATCH_PX, SWATCH_PX, px(4), px(4));
        }
    }

    private static Token color(ListColumn column, GridCell cell) {
        return switch (column) {
            case RATING -> Token.STAR;
            case STATUS -> cell.missing() ? Token.WARN : cell.status() == Approval.APPROVED ? Token.GOOD
                    : cell.status() == Approval.REJECTED ? Token.BAD : Token.SECOND;
            default -> Token.SECOND;
        };
    }
}
