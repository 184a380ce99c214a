package org.podstudio.ui.play;

import static org.podstudio.ui.Scale.px;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import javax.accessibility.AccessibleRole;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Paint;
import org.podstudio.ui.part.PaintedPart;

/** Where a film's picture is, or a sound's waveform with what was heard in the accent. */
final class PlayCanvas extends PaintedPart {
    private static final long serialVersionUID = 1L;
    private static final int MARGIN_PX = px(24);
    private static final int WAVE_PX = px(220);
    private static final int BAR_PX = px(2);
    private static final int GAP_PX = 1;

    private transient volatile @Nullable BufferedImage picture;
    private transient float @Nullable [] peaks;
    private double share;

    /** @param room told the pixels of the device there are for a picture */
    PlayCanvas(Consumer<PixelSize> room) {
        super(AccessibleRole.CANVAS);
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                double scale = getGraphicsConfiguration() == null ? 1 : getGraphicsConfiguration().getDefaultTransform().getScaleX();
                room.accept(new PixelSize(Math.max(1, (int) ((getWidth() - 2 * MARGIN_PX) * scale)),
                        Math.max(1, (int) ((getHeight() - 2 * MARGIN_PX) * scale))));
            }
        });
    }

    void empty() {
        picture = null;
        peaks = null;
        share = 0;
        repaint();
    }

    /** On any thread. */
    void picture(BufferedImage shown) {
        picture = shown;
        repaint();
    }

    void peaks(float[] loudest) {
        peaks = loudest;
        repaint();
    }

    /** @param played share of the length, 0 to 1 */
    void played(double played) {
        if (peaks != null && played != share) {
            repaint();
        }
        share = played;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setColor(Token.CANVAS.color());
        g.fillRect(0, 0, getWidth(), getHeight());
        BufferedImage shown = picture;
        float[] wave = peaks;
        if (shown != null) {
            paint(g, shown);
        } else if (wave != null && wave.length > 0) {
            paint(g, wave);
        }
        g.dispose();
    }

    private void paint(Graphics2D g, BufferedImage shown) {
        // Fitted pictures have the device's pixels; a small film stays small and sharp.
        double device = g.getTransform().getScaleX();
        double fit = Math.min(1, Math.min((getWidth() - 2.0 * MARGIN_PX) * device / shown.getWidth(),
                (getHeight() - 2.0 * MARGIN_PX) * device / shown.getHeight())) / device;
        int width = Math.max(1, (int) Math.round(shown.getWidth() * fit));
        int height = Math.max(1, (int) Math.round(shown.getHeight() * fit));
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(shown, (getWidth() - width) / 2, (getHeight() - height) / 2, width, height, null);
    }

    private void paint(Graphics2D g, float[] wave) {
        Paint.shapes(g);
        int left = MARGIN_PX;
        int width = Math.max(1, getWidth() - 2 * MARGIN_PX);
        int half = Math.min(WAVE_PX, getHeight() - 2 * MARGIN_PX) / 2;
        int middle = getHeight() / 2;
        int bars = Math.max(1, width / (BAR_PX + GAP_PX));
        for (int bar = 0; bar < bars; bar++) {
            int from = (int) ((long) bar * wave.length / bars);
            int to = Math.max(from + 1, (int) ((bar + 1L) * wave.length / bars));
            float loudest = 0;
            for (int i = from; i < Math.min(to, wave.length); i++) {
                loudest = Math.max(loudest, wave[i]);
            }
            int high = Math.max(1, Math.round(loudest * half));
            g.setColor(bar + 0.5 < share * bars ? Token.ACCENT.color() : Token.SECOND.color(0.5));
            g.fillRect(left + bar * (BAR_PX + GAP_PX), middle - high, BAR_PX, 2 * high);
        }
        g.setColor(Token.TEXT.color());
        g.fillRect(left + (int) Math.round(share * bars * (BAR_PX + GAP_PX)), middle - half, 1, 2 * half);
    }
}
