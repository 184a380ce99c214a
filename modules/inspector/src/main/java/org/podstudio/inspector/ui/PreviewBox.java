package org.podstudio.inspector.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.util.Optional;
import javax.accessibility.AccessibleRole;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.ui.Overdue;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.icon.GlyphIcon;
import org.podstudio.ui.part.Paint;
import org.podstudio.ui.part.PaintedPart;
import org.podstudio.ui.thumb.ThumbnailLoader;
import org.podstudio.ui.thumb.WaveTint;

/** The picture at the head of the inspector, on canvas, as high as its shape needs and no higher than the panel is wide. */
@Messages({
    "# {0} - file", "PreviewBox_of=Preview of {0}", "PreviewBox_late=No preview yet"
})
final class PreviewBox extends PaintedPart {
    private static final long serialVersionUID = 1L;
    private static final int LARGE_PX = 512;
    private static final int LEAST_PX = px(120);

    private transient Optional<ThumbnailLoader> thumbnails = Optional.empty();
    private transient @Nullable Asset asset;
    private final transient WaveTint waves = new WaveTint();
    private final transient Overdue overdue = new Overdue(this::repaint);

    PreviewBox() {
        super(AccessibleRole.ICON);
    }

    void use(Optional<ThumbnailLoader> loader) {
        thumbnails = loader;
        repaint();
    }

    void show(Asset shown) {
        Asset before = asset;
        if (before == null || !before.id().equals(shown.id())) {
            overdue.begin();
        }
        asset = shown;
        getAccessibleContext().setAccessibleName(Bundle.PreviewBox_of(shown.filename()));
        revalidate();
        repaint();
    }

    @Override
    public Dimension getPreferredSize() {
        int width = Math.max(LEAST_PX, getWidth());
        Asset shown = asset;
        double shape = shown == null || shown.facts().width() == null || shown.facts().height() == null
                ? 0.5
                : (double) shown.facts().height() / shown.facts().width();
        return new Dimension(width, (int) Math.clamp(Math.round(width * shape), LEAST_PX, Math.max(LEAST_PX, Math.min(width, px(300)))));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Asset shown = asset;
        if (shown == null) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        Paint.text(g);
        g.setColor(Token.CANVAS.color());
        g.fillRoundRect(0, 0, getWidth(), getHeight(), px(12), px(12));
        Image image = thumbnails.map(t -> t.get(shown.id(), LARGE_PX)).orElse(null);
        if (image == null) {
            Glyph glyph = shown.missing() ? Glyph.LINK_2_OFF : shown.facts().type() == MediaType.IMAGE ? Glyph.IMAGE
                    : shown.facts().type() == MediaType.AUDIO ? Glyph.MUSIC : Glyph.FILM;
            new GlyphIcon(glyph, px(32), Token.DISABLED).paint(g, (getWidth() - px(32)) / 2.0, (getHeight() - px(32)) / 2.0, Token.DISABLED.color());
            if (!overdue.waiting() && !shown.missing()) {
                g.setFont(StudioFonts.caption());
                g.setColor(Token.SECOND.color());
                int wide = g.getFontMetrics().stringWidth(Bundle.PreviewBox_late());
                g.drawString(Bundle.PreviewBox_late(), (getWidth() - wide) / 2, getHeight() / 2 + px(36));
            }
        } else {
            double scale = Math.min(2, Math.min((double) getWidth() / image.getWidth(null), (double) getHeight() / image.getHeight(null)));
            int w = (int) Math.round(image.getWidth(null) * scale);
            int h = (int) Math.round(image.getHeight(null) * scale);
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            boolean sound = shown.facts().type() == MediaType.AUDIO;
            g.drawImage(sound ? waves.of(image) : image, (getWidth() - w) / 2, (getHeight() - h) / 2, w, h, null);
        }
        g.dispose();
    }
}
