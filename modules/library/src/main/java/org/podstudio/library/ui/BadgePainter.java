package org.podstudio.library.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.icon.GlyphIcon;
import org.podstudio.ui.part.Paint;

/**
 * Paints marks on pictures. A mark is a few curves, and a screen shows hundreds: each is drawn once and then copied. Used on the
 * event dispatch thread; made anew with the look and feel.
 */
final class BadgePainter {
    /** Behind marks that lie on pictures of any colour. */
    static final Color GROUND = new Color(0, 0, 0, 170);
    /** Nearly every asset has a prompt: its mark stays behind those of decisions, and is seen on white, too. */
    private static final Color FAINT_GROUND = new Color(0, 0, 0, 140);
    private static final Color FAINT_TEXT = new Color(255, 255, 255, 200);
    private static final Color TEXT = new Color(255, 255, 255, 235);
    private static final Color DOT_OFF = new Color(255, 255, 255, 70);
    /** On the dark ground in any theme. */
    private static final Color DOT_ON = new Color(0xF2C14E);
    private static final int GLYPH_PX = px(12);

    private record Key(CellBadges.Kind kind, int variant, double scale) {}

    private final Map<Key, BufferedImage> drawn = new HashMap<>();
    private final FontMetrics text;

    BadgePainter(FontMetrics text) {
        this.text = text;
    }

    void paint(Graphics2D g, GridCell cell, CellBadges.Badge badge) {
        Rectangle at = badge.at();
        switch (badge.kind()) {
            case APPROVED -> copy(g, badge, 0, on -> disc(on, Token.GOOD.color(), Glyph.CHECK, onDisc()));
            case REJECTED -> copy(g, badge, 0, on -> disc(on, Token.BAD.color(), Glyph.X, onDisc()));
            case MISSING -> copy(g, badge, 0, on -> disc(on, Token.WARN.color(), Glyph.LINK_2_OFF, onDisc()));
            case UNDECODABLE -> copy(g, badge, 0, on -> disc(on, Token.WARN.color(), Glyph.TRIANGLE_ALERT, onDisc()));
            case PROMPT -> copy(g, badge, 0, on -> disc(on, FAINT_GROUND, Glyph.MESSAGE_SQUARE_TEXT, FAINT_TEXT));
            case RATING -> copy(g, badge, cell.rating(), on -> dots(on, cell.rating()));
            case TYPE -> pill(g, at, cell);
        }
    }

    private void copy(Graphics2D g, CellBadges.Badge badge, int variant, Consumer<Graphics2D> draw) {
        double scale = g.getTransform().getScaleX();
        Rectangle at = badge.at();
        BufferedImage image = drawn.computeIfAbsent(new Key(badge.kind(), variant, scale), key -> {
            BufferedImage made = new BufferedImage((int) Math.ceil(at.width * scale), (int) Math.ceil(at.height * scale),
                    BufferedImage.TYPE_INT_ARGB_PRE);
            Graphics2D on = made.createGraphics();
            on.scale(scale, scale);
            Paint.shapes(on);
            draw.accept(on);
            on.dispose();
            return made;
        });
        g.drawImage(image, at.x, at.y, at.width, at.height, null);
    }

    private static Color onDisc() {
        return Token.isDark() ? Token.WINDOW.color() : Color.WHITE;
    }

    private static void disc(Graphics2D g, Color ground, Glyph glyph, Color ink) {
        g.setColor(ground);
        g.fill(new Ellipse2D.Double(0, 0, CellBadges.DISC_PX, CellBadges.DISC_PX));
        double in = (CellBadges.DISC_PX - GLYPH_PX) / 2.0;
        new GlyphIcon(glyph, GLYPH_PX, Token.TEXT).paint(g, in, in, ink);
    }

    private static void dots(Graphics2D g, int rating) {
        int height = CellBadges.DOTS_HEIGHT_PX;
        g.setColor(GROUND);
        g.fill(new RoundRectangle2D.Double(0, 0, CellBadges.DOTS_WIDTH_PX, height, height, height));
        for (int i = 0; i < 5; i++) {
            g.setColor(i < rating ? DOT_ON : DOT_OFF);
            g.fill(new Ellipse2D.Double(px(5.5) + i * px(8), px(4.5), px(5), px(5)));
        }
    }

    private void pill(Graphics2D g, Rectangle at, GridCell cell) {
        g.setColor(GROUND);
        g.fill(new RoundRectangle2D.Double(at.x, at.y, at.width, at.height, px(10), px(10)));
        new GlyphIcon(glyph(cell.type()), GLYPH_PX, Token.TEXT).paint(g, at.x + px(5), at.y + px(4), TEXT);
        g.setFont(text.getFont());
        g.setColor(TEXT);
        g.drawString(CellBadges.length(cell), at.x + px(21), at.y + (at.height - text.getHeight()) / 2 + text.getAscent());
    }

    static Glyph glyph(MediaType type) {
        return switch (type) {
            case IMAGE -> Glyph.IMAGE;
            case AUDIO -> Glyph.MUSIC;
            case VIDEO -> Glyph.FILM;
        };
    }
}
