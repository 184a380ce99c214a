package org.podstudio.library.ui;

import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.util.Optional;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.DecodedImage;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.project.DecodeJournal;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.Work;
import org.podstudio.ui.part.Paint;
import org.podstudio.ui.thumb.ThumbnailLoader;

/**
 * One picture large, over the grid. It takes no focus: the grid's keys go on working, so that arrows and decisions cull.
 * Shows the thumbnail at once and the picture itself, fitted to the screen, when it is decoded.
 */
final class PreviewPane extends JComponent {
    private static final long serialVersionUID = 1L;
    private static final int MARGIN_PX = 24;
    private static final int CAPTION_PX = 40;

    private final transient Work work;
    private final transient Optional<ImageCodec> codec;
    private transient Optional<ThumbnailLoader> thumbnails = Optional.empty();
    private transient @Nullable GridCell cell;
    private transient @Nullable BufferedImage sharp;
    /** Rises with each picture shown; written on the EDT. */
    private volatile int question;

    PreviewPane(Work work, Optional<ImageCodec> codec) {
        this.work = work;
        this.codec = codec;
        setVisible(false);
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                setVisible(false);
            }
        });
        addMouseWheelListener(e -> { });
    }

    void use(Optional<ThumbnailLoader> loader) {
        thumbnails = loader;
    }

    void show(Project project, GridCell shown) {
        boolean same = cell != null && cell.id().equals(shown.id());
        cell = shown;
        setVisible(true);
        repaint();
        if (same && sharp != null) {
            return;
        }
        sharp = null;
        int asked = ++question;
        if (codec.isEmpty() || shown.type() != MediaType.IMAGE || shown.missing()) {
            return;
        }
        Dimension room = room();
        double scale = getGraphicsConfiguration() == null ? 1 : getGraphicsConfiguration().getDefaultTransform().getScaleX();
        work.run(() -> asked != question ? null : decode(project, shown.id(), (int) (room.width * scale), (int) (room.height * scale)), image -> {
            if (asked == question) {
                sharp = image;
                repaint();
            }
        }, problem -> repaint());
    }

    private @Nullable BufferedImage decode(Project project, AssetId id, int width, int height) throws Exception {
        Asset asset = project.assets().find(id).orElse(null);
        if (asset == null) {
            return null;
        }
        DecodedImage image;
        try (DecodeJournal.Entry entry = project.decoding().enterUnlessSuspected(asset.hash(), asset.path())) {
            image = codec.get().toSrgb(codec.get().decode(project.file(asset)));
        }
        PixelSize size = image.size();
        double fit = Math.min((double) width / size.width(), (double) height / size.height());
        BufferedImage fitted = fit >= 1 || width < 1 || height < 1 ? image.pixels() : codec.get().resize(image.pixels(), new PixelSize(
                Math.max(1, (int) Math.round(size.width() * fit)), Math.max(1, (int) Math.round(size.height() * fit))));
        BufferedImage screen = new BufferedImage(fitted.getWidth(), fitted.getHeight(), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = screen.createGraphics();
        g.drawImage(fitted, 0, 0, null);
        g.dispose();
        return screen;
    }

    private Dimension room() {
        return new Dimension(Math.max(1, getWidth() - 2 * MARGIN_PX), Math.max(1, getHeight() - 2 * MARGIN_PX - CAPTION_PX));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        Paint.text(g);
        g.setColor(Token.CANVAS.color());
        g.fillRect(0, 0, getWidth(), getHeight());
        GridCell shown = cell;
        if (shown != null) {
            paintPicture(g, shown);
            paintCaption(g, shown);
        }
        g.dispose();
    }

    private void paintPicture(Graphics2D g, GridCell shown) {
        Image image = sharp != null ? sharp : thumbnails.map(t -> t.get(shown.id(), 512)).orElse(null);
        if (image == null) {
            return;
        }
        Dimension room = room();
        // The thumbnail is drawn at the size the picture will have, so that nothing jumps when it arrives.
        int wide = shown.width() == null ? image.getWidth(null) : shown.width();
        int high = shown.height() == null ? image.getHeight(null) : shown.height();
        double scale = Math.min(1, Math.min((double) room.width / wide, (double) room.height / high));
        int w = Math.max(1, (int) Math.round(wide * scale));
        int h = Math.max(1, (int) Math.round(high * scale));
        int x = (getWidth() - w) / 2;
        int y = MARGIN_PX + (room.height - h) / 2;
        if (sharp != null) {
            paintChecker(g, x, y, w, h);
        }
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(image, x, y, w, h, null);
    }

    /** Behind what may be transparent. */
    private static void paintChecker(Graphics2D g, int x, int y, int w, int h) {
        var clip = g.getClip();
        g.clipRect(x, y, w, h);
        g.setColor(Token.RAISED.color());
        g.fillRect(x, y, w, h);
        g.setColor(Token.LINE.color());
        int step = 8;
        for (int row = 0; row * step < h; row++) {
            for (int column = row % 2; column * step < w; column += 2) {
                g.fillRect(x + column * step, y + row * step, step, step);
            }
        }
        g.setClip(clip);
    }

    private void paintCaption(Graphics2D g, GridCell shown) {
        g.setFont(StudioFonts.body());
        FontMetrics metrics = g.getFontMetrics();
        String text = Texts.middle(shown.spoken().replace(" by ", " × "), metrics, getWidth() - 2 * MARGIN_PX);
        g.setColor(Token.SECOND.color());
        g.drawString(text, (getWidth() - metrics.stringWidth(text)) / 2, getHeight() - CAPTION_PX / 2);
    }
}
