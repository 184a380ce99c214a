package org.podstudio.library.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Composite;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.RoundRectangle2D;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.icon.GlyphIcon;
import org.podstudio.ui.label.LabelColors;
import org.podstudio.ui.part.Paint;
import org.podstudio.ui.thumb.WaveTint;

/** Draws one cell of the grid: the picture, its name, and what was decided about it. */
@Messages("CellPainter_late=No preview yet")
final class CellPainter {
    private static final int ARC_PX = px(12);
    private static final int REACHED_PX = px(4);
    /** Opacity of a rejected asset. Source: LOOK.md, cell. */
    static final float REJECTED_OPACITY = 0.4f;
    private static final int LABEL_PX = px(9);
    private static final double WASH_OPACITY = 0.12;

    /** How a cell stands in the grid. */
    record Marks(boolean selected, boolean focused, boolean hovered) {}

    /** Whether what is not here yet has been waited for long enough to say so. */
    enum Patience {
        STILL,
        OVER,
        /** For so long that it needs a word. */
        LATE
    }

    private final FontMetrics caption;
    private final FittedNames names;
    private final BadgePainter badges;
    private final WaveTint waves = new WaveTint();

    CellPainter(java.awt.Component in) {
        caption = in.getFontMetrics(StudioFonts.caption());
        names = new FittedNames(Paint.metrics(caption.getFont()));
        badges = new BadgePainter(caption);
    }

    /** Height of the line under the picture. */
    int nameLinePx() {
        return caption.getHeight() + px(4);
    }

    void paint(Graphics2D g, Rectangle box, @Nullable GridCell cell, @Nullable Image picture, boolean absent, Marks marks, Patience patience) {
        paintGround(g, box, marks);
        Rectangle square = square(box);
        if (cell == null) {
            if (patience != Patience.STILL) {
                skeleton(g, square);
            }
            if (patience == Patience.LATE) {
                late(g, square);
            }
            return;
        }
        Composite before = g.getComposite();
        if (cell.status() == Approval.REJECTED) {
            g.setComposite(AlphaComposite.SrcOver.derive(REJECTED_OPACITY));
        }
        if (picture == null) {
            placeholder(g, square, cell, absent, patience);
        } else if (cell.type() == MediaType.AUDIO) {
            wave(g, square, picture);
        } else {
            picture(g, square, picture);
        }
        g.setComposite(before);
        for (CellBadges.Badge badge : CellBadges.of(cell, square, caption, marks.hovered())) {
            badges.paint(g, cell, badge);
        }
        paintName(g, square, cell, marks);
    }

    private void paintName(Graphics2D g, Rectangle square, GridCell cell, Marks marks) {
        g.setFont(caption.getFont());
        g.setColor((marks.selected() ? Token.TEXT : Token.SECOND).color());
        int mark = cell.label() == null ? 0 : LABEL_PX + px(4);
        FittedNames.Fitted fitted = names.fit(cell.filename(), square.width - mark);
        int x = square.x + (square.width - fitted.widthPx() - mark) / 2;
        int y = square.y + square.height + px(4);
        g.drawString(fitted.text(), x + mark, y + caption.getAscent());
        if (cell.label() != null) {
            g.setColor(LabelColors.of(cell.label()));
            g.fill(new RoundRectangle2D.Double(x, y + (caption.getHeight() - LABEL_PX) / 2.0, LABEL_PX, LABEL_PX, px(4), px(4)));
        }
    }

    /** How far into a film its picture is. @param reached 0 to 1 */
    static void paintReached(Graphics2D g, Rectangle box, double reached) {
        int side = box.width - 2 * GridGeometry.PAD_PX;
        int y = box.y + GridGeometry.PAD_PX + side - REACHED_PX;
        g.setColor(BadgePainter.GROUND);
        g.fillRect(box.x + GridGeometry.PAD_PX, y, side, REACHED_PX);
        g.setColor(Token.ACCENT.color());
        g.fillRect(box.x + GridGeometry.PAD_PX, y, (int) Math.round(side * reached), REACHED_PX);
    }

    private static void paintGround(Graphics2D g, Rectangle box, Marks marks) {
        var shape = new RoundRectangle2D.Double(box.x + 1, box.y + 1, box.width - 2, box.height - 2, ARC_PX, ARC_PX);
        if (marks.selected()) {
            g.setColor(Token.ACCENT.color(WASH_OPACITY));
            g.fill(shape);
            g.setColor(Token.ACCENT.color());
            g.setStroke(new BasicStroke(px(2)));
            g.draw(shape);
        } else if (marks.hovered()) {
            g.setColor(Token.TEXT.color(0.05));
            g.fill(shape);
        }
        if (marks.focused()) {
            g.setColor(Token.FOCUS.color());
            g.setStroke(new BasicStroke(marks.selected() ? 1f : px(2)));
            double in = marks.selected() ? px(2) + 1.5 : 1;
            g.draw(new RoundRectangle2D.Double(box.x + in, box.y + in, box.width - 2 * in, box.height - 2 * in,
                    ARC_PX - px(2), ARC_PX - px(2)));
        }
    }

    /** A sound's waveform on a card: without one it would hang in the canvas. */
    private void wave(Graphics2D g, Rectangle square, Image picture) {
        g.setColor(Token.PANEL.color());
        g.fill(new RoundRectangle2D.Double(square.x, square.y, square.width, square.height, ARC_PX, ARC_PX));
        picture(g, square, waves.of(picture));
    }

    /** Side of a picture that fills so many pixels of the user's space. */
    static int devicePx(int px, AffineTransform transform) {
        return (int) Math.ceil(px * transform.getScaleX());
    }

    private static int centred(double origin, double middle, int length) {
        return (int) Math.round(origin + middle - length / 2.0);
    }

    /** Pixel for pixel where it was made for this cell: scaling is most of what painting would cost the display. */
    private static void picture(Graphics2D g, Rectangle square, Image picture) {
        int w = picture.getWidth(null);
        int h = picture.getHeight(null);
        AffineTransform before = g.getTransform();
        if (Math.max(w, h) == devicePx(square.width, before)) {
            g.setTransform(new AffineTransform());
            g.drawImage(picture, centred(before.getTranslateX(), square.getCenterX() * before.getScaleX(), w),
                    centred(before.getTranslateY(), square.getCenterY() * before.getScaleY(), h), null);
            g.setTransform(before);
            return;
        }
        double scale = Math.min((double) square.width / w, (double) square.height / h);
        // A small picture stays small: enlarging it would hide how small it is.
        int dw = Math.max(1, (int) Math.round(w * Math.min(scale, 2)));
        int dh = Math.max(1, (int) Math.round(h * Math.min(scale, 2)));
        Rectangle at = new Rectangle(square.x + (square.width - dw) / 2, square.y + (square.height - dh) / 2, dw, dh);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(picture, at.x, at.y, dw, dh, null);
    }

    private static void skeleton(Graphics2D g, Rectangle square) {
        g.setColor(Token.RAISED.color(0.6));
        g.fill(new RoundRectangle2D.Double(square.x, square.y, square.width, square.height, ARC_PX, ARC_PX));
    }

    private void placeholder(Graphics2D g, Rectangle square, GridCell cell, boolean absent, Patience patience) {
        Glyph broken = cell.brokenGlyph();
        var shape = new RoundRectangle2D.Double(square.x + 0.5, square.y + 0.5, square.width - 1, square.height - 1, ARC_PX, ARC_PX);
        if (broken != null) {
            g.setColor(Token.DISABLED.color());
            g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {px(4), px(4)}, 0));
            g.draw(shape);
        } else if (absent || patience != Patience.STILL) {
            skeleton(g, square);
        }
        if (absent || broken != null) {
            int size = Math.clamp(square.width / 5, px(16), px(40));
            Glyph glyph = broken == null ? BadgePainter.glyph(cell.type()) : broken;
            new GlyphIcon(glyph, size, Token.DISABLED).paint(g, square.getCenterX() - size / 2.0,
                    square.getCenterY() - size / 2.0, Token.DISABLED.color());
        }
        if (broken == null && patience == Patience.LATE) {
            late(g, square);
        }
    }

    /** Under the glyph of the type, where there is one. */
    private void late(Graphics2D g, Rectangle square) {
        g.setFont(caption.getFont());
        g.setColor(Token.SECOND.color());
        FittedNames.Fitted words = names.fit(Bundle.CellPainter_late(), square.width);
        g.drawString(words.text(), square.x + (square.width - words.widthPx()) / 2, square.y + square.height * 3 / 4 + caption.getAscent() / 2);
    }

    /** What the pointer at this place means: a mark's words, else the whole asset's. */
    String tip(Rectangle box, GridCell cell, boolean hovered, int x, int y) {
        return CellBadges.tip(CellBadges.of(cell, square(box), caption, hovered), x, y).orElseGet(cell::spoken);
    }

    private static Rectangle square(Rectangle box) {
        int side = box.width - 2 * GridGeometry.PAD_PX;
        return new Rectangle(box.x + GridGeometry.PAD_PX, box.y + GridGeometry.PAD_PX, side, side);
    }
}
