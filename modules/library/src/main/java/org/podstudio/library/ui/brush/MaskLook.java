package org.podstudio.library.ui.brush;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Optional;
import org.podstudio.core.api.media.ScreenPicture;
import org.podstudio.library.ui.loupe.PictureCanvas;
import org.podstudio.library.ui.loupe.Placement;

/**
 * How a mask is looked at, as long as nothing moves: what lies where, and how it shows. Composes any part of the view, in device pixels, on
 * whichever thread; the pictures are only read.
 */
record MaskLook(Placement at, Show show, Optional<ScreenPicture> fitted, Optional<ScreenPicture> sharp) {
    /** Red where the picture is erased: no picture is all of this red, and it is not a colour of the studio. */
    static final Color RUBY = new Color(0xD0, 0x10, 0x48);
    private static final double RUBY_OPACITY = 0.6;

    /** Samples a side that a device pixel is the mean of, where the mask is shown smaller than it is. */
    private static final int MOST_SAMPLES = 4;

    enum Show {
        /** The picture, red where it is erased. */
        OVERLAY,
        /** The picture as it will be cut out. */
        RESULT
    }

    /** A piece of the view. @param left of it, in device pixels */
    record Patch(MaskLook look, int left, int top, BufferedImage pixels) {
        /** Whether it is all of the view. */
        boolean whole() {
            return left == 0 && top == 0 && pixels.getWidth() == look.at.room().width() && pixels.getHeight() == look.at.room().height();
        }
    }

    Patch all(MaskSheet mask) {
        return compose(mask, new Rectangle(0, 0, at.room().width(), at.room().height()));
    }

    /** @param part in pixels of the mask; empty where nothing of it is seen */
    Optional<Patch> part(MaskSheet mask, Rectangle part) {
        double across = at.width() / mask.size().width();
        double down = at.height() / mask.size().height();
        int left = (int) Math.floor(at.left() + part.x * across) - 1;
        int top = (int) Math.floor(at.top() + part.y * down) - 1;
        int right = (int) Math.ceil(at.left() + (part.x + part.width) * across) + 1;
        int bottom = (int) Math.ceil(at.top() + (part.y + part.height) * down) + 1;
        Rectangle seen = new Rectangle(left, top, right - left, bottom - top)
                .intersection(new Rectangle(0, 0, at.room().width(), at.room().height()));
        return part.isEmpty() || seen.isEmpty() ? Optional.empty() : Optional.of(compose(mask, seen));
    }

    private Patch compose(MaskSheet mask, Rectangle seen) {
        BufferedImage pixels = new BufferedImage(seen.width, seen.height, BufferedImage.TYPE_INT_ARGB_PRE);
        if (show == Show.RESULT) {
            Graphics2D g = pixels.createGraphics();
            g.setComposite(AlphaComposite.Src);
            g.translate(-seen.x, -seen.y);
            fitted.ifPresent(picture -> PictureCanvas.draw(g, picture, at));
            sharp.ifPresent(picture -> PictureCanvas.draw(g, picture, at));
            g.dispose();
        }
        int[] argb = ((DataBufferInt) pixels.getRaster().getDataBuffer()).getData();
        int[][] columns = samples(seen.x, seen.width, at.left(), at.width(), mask.size().width());
        int[][] rows = samples(seen.y, seen.height, at.top(), at.height(), mask.size().height());
        byte[] values = mask.shown();
        for (int y = 0; y < seen.height; y++) {
            for (int x = 0; x < seen.width; x++) {
                int p = y * seen.width + x;
                argb[p] = rows[y].length == 0 || columns[x].length == 0 ? 0
                        : shown(argb[p], mean(values, mask.size().width(), rows[y], columns[x]));
            }
        }
        return new Patch(this, seen.x, seen.y, pixels);
    }

    /** @param argb premultiplied @param value of the mask, 0 to 255 */
    private int shown(int argb, int value) {
        if (show == Show.OVERLAY) {
            int alpha = (int) Math.round((255 - value) * RUBY_OPACITY);
            return alpha << 24 | RUBY.getRed() * alpha / 255 << 16 | RUBY.getGreen() * alpha / 255 << 8 | RUBY.getBlue() * alpha / 255;
        }
        return value == 255 ? argb : (argb >>> 24) * value / 255 << 24 | (argb >> 16 & 0xff) * value / 255 << 16
                | (argb >> 8 & 0xff) * value / 255 << 8 | (argb & 0xff) * value / 255;
    }

    private static int mean(byte[] values, int width, int[] rows, int[] columns) {
        int sum = 0;
        for (int row : rows) {
            for (int column : columns) {
                sum += values[row * width + column] & 0xff;
            }
        }
        return sum / (rows.length * columns.length);
    }

    /** Which of the mask's pixels each device pixel of a stretch is the mean of; none outside of the picture. */
    private static int[][] samples(int from, int length, double edge, double shownLength, int maskLength) {
        double step = maskLength / shownLength;
        int count = (int) Math.clamp(Math.ceil(step), 1, MOST_SAMPLES);
        int[][] samples = new int[length][];
        for (int i = 0; i < length; i++) {
            double middle = (from + i + 0.5 - edge) * step;
            // The picture lies on whole device pixels, so the outermost may reach half a one beyond its edge.
            if (from + i < Math.round(edge) || from + i >= Math.round(edge + shownLength)) {
                samples[i] = new int[0];
                continue;
            }
            samples[i] = new int[count];
            for (int n = 0; n < count; n++) {
                samples[i][n] = (int) Math.clamp(middle + ((n + 0.5) / count - 0.5) * step, 0, maskLength - 1);
            }
        }
        return samples;
    }
}
