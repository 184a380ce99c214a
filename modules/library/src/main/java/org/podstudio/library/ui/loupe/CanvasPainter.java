package org.podstudio.library.ui.loupe;

import static org.podstudio.ui.Scale.px;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.ScreenPicture;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.icon.GlyphIcon;
import org.podstudio.ui.look.Ground;
import org.podstudio.ui.part.Paint;
import org.podstudio.ui.thumb.WaveTint;

/** Draws what a {@link PictureCanvas} shows. */
@Messages({
    "Canvas_missing=The file is not where it was.", "Canvas_missingNext=Put it back where it was, or find it with File > Locate Missing Files."
})
final class CanvasPainter {
    /** From here on a picture's pixels are shown as squares. */
    private static final double SQUARES = 2;
    /** From here on with lines between them. */
    private static final double LINES = 10;
    private static final int GLYPH_PX = px(40);
    private static final int SKELETON_PX = px(220);

    private final PictureCanvas canvas;
    private final WaveTint waves = new WaveTint();

    CanvasPainter(PictureCanvas canvas) {
        this.canvas = canvas;
    }

    /** All there is to show. @param late whether it has been waited for long enough to say so */
    record Scene(Optional<Viewed> viewed, Optional<Placement> placement, Optional<ScreenPicture> fitted, Optional<ScreenPicture> sharp,
            Optional<Image> thumbnail, Optional<Problem> problem, boolean late) {}

    void paint(Graphics2D g, Scene scene, Ground ground) {
        Paint.text(g);
        g.setColor(ground.around());
        g.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (scene.viewed().isEmpty()) {
            return;
        }
        Viewed viewed = scene.viewed().get();
        if (viewed.missing() || scene.problem().isPresent()) {
            thumbnail(g, scene, 0.35f);
            words(g, ground, viewed.missing() ? Glyph.LINK_2_OFF : Glyph.FILE_QUESTION_MARK,
                    scene.problem().map(Problem::what).filter(w -> !viewed.missing()).orElse(Bundle.Canvas_missing()),
                    scene.problem().map(p -> p.why() + " " + p.next()).filter(w -> !viewed.missing()).orElse(Bundle.Canvas_missingNext()));
        } else if (scene.fitted().isPresent() && scene.placement().isPresent()) {
            picture(g, scene.placement().get(), scene.fitted().get(), scene.sharp(), ground);
        } else if (scene.thumbnail().isPresent()) {
            thumbnail(g, scene, 1);
        } else if (scene.late() && !viewed.decodes()) {
            int size = 2 * GLYPH_PX;
            new GlyphIcon(viewed.type() == MediaType.VIDEO ? Glyph.FILM : Glyph.MUSIC, size, Token.DISABLED)
                    .paint(g, (canvas.getWidth() - size) / 2.0, (canvas.getHeight() - size) / 2.0, Token.DISABLED.color());
        } else if (scene.late()) {
            skeleton(g, scene.placement());
        }
    }

    private void picture(Graphics2D graphics, Placement at, ScreenPicture fitted, Optional<ScreenPicture> sharp, Ground ground) {
        Graphics2D g = devicePixels(graphics);
        Rectangle whole = new Rectangle((int) Math.round(at.left()), (int) Math.round(at.top()),
                (int) Math.max(1, Math.round(at.width())), (int) Math.max(1, Math.round(at.height())));
        if (fitted.hasAlpha()) {
            ground.behind(g, whole, canvas.pixels());
        }
        boolean covered = sharp.isPresent() && covers(sharp.get(), at);
        if (!covered) {
            draw(g, fitted, at);
        }
        if (sharp.isPresent()) {
            if (!covered && fitted.hasAlpha()) {
                // What is transparent would show the coarse picture below it.
                Rectangle over = place(sharp.get(), at);
                Graphics2D inside = (Graphics2D) g.create();
                inside.clip(over);
                inside.setColor(ground.around());
                inside.fill(over);
                ground.behind(inside, whole, canvas.pixels());
                inside.dispose();
            }
            draw(g, sharp.get(), at);
        }
        if (at.scale() >= LINES * canvas.pixels()) {
            lines(g, at);
        }
        g.dispose();
    }

    private static boolean covers(ScreenPicture sharp, Placement at) {
        return new Rectangle(sharp.part().left(), sharp.part().top(), sharp.part().width(), sharp.part().height()).contains(at.seen());
    }

    private static Rectangle place(ScreenPicture picture, Placement at) {
        int x0 = (int) Math.round(at.left() + picture.part().left() * at.scale());
        int y0 = (int) Math.round(at.top() + picture.part().top() * at.scale());
        int x1 = (int) Math.round(at.left() + (picture.part().left() + picture.part().width()) * at.scale());
        int y1 = (int) Math.round(at.top() + (picture.part().top() + picture.part().height()) * at.scale());
        return new Rectangle(x0, y0, Math.max(1, x1 - x0), Math.max(1, y1 - y0));
    }

    static void draw(Graphics2D g, ScreenPicture picture, Placement at) {
        Rectangle to = place(picture, at);
        boolean full = picture.part().size().width() == picture.part().width();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, full && at.scale() >= SQUARES
                ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR : RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        if (to.width == picture.pixels().getWidth() && to.height == picture.pixels().getHeight()) {
            g.drawImage(picture.pixels(), to.x, to.y, null);
        } else {
            g.drawImage(picture.pixels(), to.x, to.y, to.width, to.height, null);
        }
    }

    private static void lines(Graphics2D g, Placement at) {
        Rectangle seen = at.seen();
        g.setColor(new Color(128, 128, 128, 90));
        for (int x = seen.x; x <= seen.x + seen.width; x++) {
            int line = (int) Math.round(at.left() + x * at.scale());
            g.fillRect(line, (int) at.top(), 1, (int) at.height());
        }
        for (int y = seen.y; y <= seen.y + seen.height; y++) {
            int line = (int) Math.round(at.top() + y * at.scale());
            g.fillRect((int) at.left(), line, (int) at.width(), 1);
        }
    }

    /** As large as the picture will be, so that nothing jumps when it arrives. */
    private void thumbnail(Graphics2D graphics, Scene scene, float opacity) {
        if (scene.thumbnail().isEmpty()) {
            return;
        }
        boolean sound = scene.viewed().map(v -> v.type() == MediaType.AUDIO).orElse(false);
        Image image = sound ? waves.of(scene.thumbnail().get()) : scene.thumbnail().get();
        Graphics2D g = devicePixels(graphics);
        g.setComposite(java.awt.AlphaComposite.SrcOver.derive(opacity));
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        PixelSize own = new PixelSize(image.getWidth(null), image.getHeight(null));
        Placement at = scene.placement().filter(p -> !sound).orElseGet(() -> Placement.of(Zoom.FIT, own, canvas.room(), Placement.Small.GROWS, 1));
        g.drawImage(image, (int) Math.round(at.left()), (int) Math.round(at.top()), (int) Math.max(1, Math.round(at.width())),
                (int) Math.max(1, Math.round(at.height())), null);
        g.dispose();
    }

    private void skeleton(Graphics2D g, Optional<Placement> placement) {
        double px = canvas.pixels();
        var box = placement.map(at -> new RoundRectangle2D.Double(at.left() / px, at.top() / px, at.width() / px, at.height() / px, px(8), px(8)))
                .orElseGet(() -> new RoundRectangle2D.Double((canvas.getWidth() - SKELETON_PX) / 2.0,
                        (canvas.getHeight() - SKELETON_PX) / 2.0, SKELETON_PX, SKELETON_PX, px(8), px(8)));
        g.setColor(Token.RAISED.color(0.6));
        g.fill(box);
        new GlyphIcon(Glyph.LOADER_CIRCLE, px(24), Token.SECOND)
                .paint(g, box.getCenterX() - px(24) / 2.0, box.getCenterY() - px(24) / 2.0, Token.SECOND.color());
    }

    private void words(Graphics2D g, Ground ground, Glyph glyph, String title, String text) {
        int middle = canvas.getWidth() / 2;
        int y = canvas.getHeight() / 2 - GLYPH_PX;
        Color color = ground.words();
        new GlyphIcon(glyph, GLYPH_PX, Token.TEXT).paint(g, middle - GLYPH_PX / 2.0, y - GLYPH_PX / 2.0, color);
        g.setColor(color);
        g.setFont(StudioFonts.section());
        y = line(g, title, middle, y + GLYPH_PX + px(12));
        g.setFont(StudioFonts.body());
        FontMetrics metrics = g.getFontMetrics();
        StringBuilder row = new StringBuilder();
        for (String word : text.split(" ")) {
            if (metrics.stringWidth(row + " " + word) > Math.min(px(560), canvas.getWidth() - px(48)) && !row.isEmpty()) {
                y = line(g, row.toString(), middle, y);
                row.setLength(0);
            }
            row.append(row.isEmpty() ? "" : " ").append(word);
        }
        line(g, row.toString(), middle, y);
    }

    private int line(Graphics2D g, String text, int middle, int y) {
        FontMetrics metrics = g.getFontMetrics();
        String cut = Texts.middle(text, metrics, canvas.getWidth() - px(24));
        g.drawString(cut, middle - metrics.stringWidth(cut) / 2, y + metrics.getAscent());
        return y + metrics.getHeight() + px(4);
    }

    private Graphics2D devicePixels(Graphics2D graphics) {
        return devicePixels(graphics, canvas.pixels());
    }

    static Graphics2D devicePixels(Graphics2D graphics, double px) {
        Graphics2D g = (Graphics2D) graphics.create();
        AffineTransform now = g.getTransform();
        g.setTransform(new AffineTransform(now.getScaleX() / px, 0, 0, now.getScaleY() / px, now.getTranslateX(), now.getTranslateY()));
        return g;
    }
}
