package org.podstudio.library.ui;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.library.ui.cull.LabelColors;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.icon.GlyphIcon;
import org.podstudio.ui.thumb.WaveTint;

/** Draws one cell of the grid: the picture, its name, and what was decided about it. */
final class CellPainter {
    private static final int ARC_PX = 12;
    private static final int REACHED_PX = 4;
    /** Opacity of a rejected asset. Source: LOOK.md, cell. */
    private static final float REJECTED_OPACITY = 0.4f;
    private static final int LABEL_PX = 9;
    private static final double WASH_OPACITY = 0.12;
    /** Behind badges that lie on pictures of any colour. */
    private static final Color BADGE_GROUND = new Color(0, 0, 0, 170);
    private static final Color BADGE_TEXT = new Color(255, 255, 255, 235);

    /** How a cell stands in the grid. */
    record Marks(boolean selected, boolean focused, boolean hovered) {}

    private final FontMetrics name;
    private final FontMetrics badge;
    private final WaveTint waves = new WaveTint();

    CellPainter(java.awt.Component in) {
        name = in.getFontMetrics(StudioFonts.caption());
        badge = in.getFontMetrics(StudioFonts.caption());
    }

    /** Height of the line under the picture. */
    int nameLinePx() {
        return name.getHeight() + 4;
    }

    void paint(Graphics2D g, Rectangle box, @Nullable GridCell cell, @Nullable Image picture, boolean absent, Marks marks) {
        paintGround(g, box, marks);
        int side = box.width - 2 * GridGeometry.PAD_PX;
        Rectangle square = new Rectangle(box.x + GridGeometry.PAD_PX, box.y + GridGeometry.PAD_PX, side, side);
        if (cell == null) {
            g.setColor(Token.RAISED.color(0.5));
            g.fill(new RoundRectangle2D.Double(square.x, square.y, side, side, ARC_PX, ARC_PX));
            return;
        }
        Composite before = g.getComposite();
        if (cell.status() == Approval.REJECTED) {
            g.setComposite(AlphaComposite.SrcOver.derive(REJECTED_OPACITY));
        }
        Rectangle drawn = picture == null ? placeholder(g, square, cell, absent)
                : cell.type() == MediaType.AUDIO ? wave(g, square, picture) : picture(g, square, picture);
        g.setComposite(before);
        paintBadges(g, square, drawn, cell, marks);
        g.setFont(name.getFont());
        g.setColor((marks.selected() ? Token.TEXT : Token.SECOND).color());
        int mark = cell.label() == null ? 0 : LABEL_PX + 4;
        String text = Texts.middle(cell.filename(), name, side - mark);
        int x = square.x + (side - name.stringWidth(text) - mark) / 2;
        g.drawString(text, x + mark, square.y + side + 4 + name.getAscent());
        if (cell.label() != null) {
            g.setColor(LabelColors.of(cell.label()));
            g.fill(new RoundRectangle2D.Double(x, square.y + side + 4 + (name.getHeight() - LABEL_PX) / 2.0, LABEL_PX, LABEL_PX, 4, 4));
        }
    }

    /** How far into a film its picture is. @param reached 0 to 1 */
    static void paintReached(Graphics2D g, Rectangle box, double reached) {
        int side = box.width - 2 * GridGeometry.PAD_PX;
        int y = box.y + GridGeometry.PAD_PX + side - REACHED_PX;
        g.setColor(BADGE_GROUND);
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
            g.setStroke(new BasicStroke(2));
            g.draw(shape);
        } else if (marks.hovered()) {
            g.setColor(Token.TEXT.color(0.05));
            g.fill(shape);
        }
        if (marks.focused()) {
            g.setColor(Token.FOCUS.color());
            g.setStroke(new BasicStroke(marks.selected() ? 1f : 2f));
            double in = marks.selected() ? 3.5 : 1;
            g.draw(new RoundRectangle2D.Double(box.x + in, box.y + in, box.width - 2 * in, box.height - 2 * in,
                    ARC_PX - 2, ARC_PX - 2));
        }
    }

    /** A sound's waveform on the ground that pictures lie on. */
    private Rectangle wave(Graphics2D g, Rectangle square, Image picture) {
        g.setColor(Token.CANVAS.color());
        g.fill(new RoundRectangle2D.Double(square.x, square.y, square.width, square.height, ARC_PX, ARC_PX));
        picture(g, square, waves.of(picture));
        return square;
    }

    private static Rectangle picture(Graphics2D g, Rectangle square, Image picture) {
        int w = picture.getWidth(null);
        int h = picture.getHeight(null);
        double scale = Math.min((double) square.width / w, (double) square.height / h);
        // A small picture stays small: enlarging it would hide how small it is.
        int dw = Math.max(1, (int) Math.round(w * Math.min(scale, 2)));
        int dh = Math.max(1, (int) Math.round(h * Math.min(scale, 2)));
        Rectangle at = new Rectangle(square.x + (square.width - dw) / 2, square.y + (square.height - dh) / 2, dw, dh);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(picture, at.x, at.y, dw, dh, null);
        return at;
    }

    private Rectangle placeholder(Graphics2D g, Rectangle square, GridCell cell, boolean absent) {
        boolean broken = cell.missing() || cell.undecodable();
        var shape = new RoundRectangle2D.Double(square.x + 0.5, square.y + 0.5, square.width - 1, square.height - 1, ARC_PX, ARC_PX);
        if (broken) {
            g.setColor(Token.DISABLED.color());
            g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4, 4}, 0));
            g.draw(shape);
        } else {
            g.setColor(Token.RAISED.color(0.6));
            g.fill(shape);
        }
        if (absent || broken) {
            int size = Math.clamp(square.width / 5, 16, 40);
            Glyph glyph = cell.missing() ? Glyph.LINK_2_OFF : cell.undecodable() ? Glyph.FILE_QUESTION_MARK : glyph(cell.type());
            new GlyphIcon(glyph, size, Token.DISABLED).paint(g, square.getCenterX() - size / 2.0,
                    square.getCenterY() - size / 2.0, Token.DISABLED.color());
        }
        return square;
    }

    private static Glyph glyph(MediaType type) {
        return switch (type) {
            case IMAGE -> Glyph.IMAGE;
            case AUDIO -> Glyph.MUSIC;
            case VIDEO -> Glyph.FILM;
        };
    }

    private void paintBadges(Graphics2D g, Rectangle square, Rectangle drawn, GridCell cell, Marks marks) {
        Rectangle on = drawn.width < 48 || drawn.height < 48 ? square : drawn;
        int bottom = on.y + on.height - 6;
        switch (cell.status()) {
            case APPROVED -> disc(g, on.x + 6, bottom - 18, Glyph.CHECK, Token.GOOD);
            case REJECTED -> disc(g, on.x + 6, bottom - 18, Glyph.X, Token.BAD);
            case PENDING -> { }
        }
        if (cell.rating() > 0 || marks.hovered()) {
            dots(g, on.x + on.width - 6, bottom, cell.rating());
        }
        if (cell.type() != MediaType.IMAGE) {
            typePill(g, on.x + 6, on.y + 6, cell);
        }
        if (cell.missing() && drawn != square) {
            disc(g, on.x + on.width - 24, on.y + 6, Glyph.LINK_2_OFF, Token.WARN);
        }
    }

    private static void disc(Graphics2D g, int x, int y, Glyph glyph, Token color) {
        g.setColor(color.color());
        g.fill(new Ellipse2D.Double(x, y, 18, 18));
        Color on = Token.isDark() ? Token.WINDOW.color() : Color.WHITE;
        new GlyphIcon(glyph, 12, color).paint(g, x + 3, y + 3, on);
    }

    private static void dots(Graphics2D g, int right, int bottom, int rating) {
        int width = 5 * 8 + 8;
        g.setColor(BADGE_GROUND);
        g.fill(new RoundRectangle2D.Double(right - width, bottom - 14, width, 14, 14, 14));
        for (int i = 0; i < 5; i++) {
            var dot = new Ellipse2D.Double(right - width + 5.5 + i * 8, bottom - 9.5, 5, 5);
            g.setColor(i < rating ? new Color(0xF2C14E) : new Color(255, 255, 255, 70));
            g.fill(dot);
        }
    }

    private void typePill(Graphics2D g, int x, int y, GridCell cell) {
        String text = cell.duration() == null ? "" : Texts.duration(cell.duration());
        int width = 14 + (text.isEmpty() ? 8 : badge.stringWidth(text) + 14);
        g.setColor(BADGE_GROUND);
        g.fill(new RoundRectangle2D.Double(x, y, width, 20, 10, 10));
        new GlyphIcon(glyph(cell.type()), 12, Token.TEXT).paint(g, x + 5, y + 4, BADGE_TEXT);
        g.setFont(badge.getFont());
        g.setColor(BADGE_TEXT);
        g.drawString(text, x + 21, y + (20 - badge.getHeight()) / 2 + badge.getAscent());
    }
}
