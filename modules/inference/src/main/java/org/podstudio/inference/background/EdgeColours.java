package org.podstudio.inference.background;

import java.util.function.BooleanSupplier;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.inference.picture.Picture;

/**
 * Takes the background's colour out of half-transparent pixels, which else show as a fringe on any other background. The
 * subject's and the background's colour are estimated around each pixel, weighted by the mask, first widely, then finely
 * (after Forte, "Approximate Fast Foreground Colour Estimation", 2021). Works in tiles, so that memory does not grow with the
 * picture. The mask stays as it is.
 */
final class EdgeColours {
    private static final int TILE_PX = 256;

    /** Radii of the two estimates; their sum is how far a tile looks beyond itself. */
    private static final int WIDE_PX = 24;
    private static final int FINE_PX = 6;
    private static final int MARGIN_PX = WIDE_PX + FINE_PX;

    private static final float NOTHING = 1e-4f;

    private final Picture picture;
    private final byte[] mask;
    private final BooleanSupplier cancelled;

    EdgeColours(Picture picture, byte[] mask, BooleanSupplier cancelled) {
        this.picture = picture;
        this.mask = mask;
        this.cancelled = cancelled;
    }

    /** Rows of tiles are written one late: the row below still reads the old colours of the row above. */
    void clean() throws CancelledException {
        byte[] waiting = null;
        int waitingFrom = 0;
        for (int y = 0; y < picture.height; y += TILE_PX) {
            int rows = Math.min(TILE_PX, picture.height - y);
            int from = y * picture.width * Picture.BANDS;
            byte[] strip = java.util.Arrays.copyOfRange(picture.abgr, from, from + rows * picture.width * Picture.BANDS);
            for (int x = 0; x < picture.width; x += TILE_PX) {
                if (cancelled.getAsBoolean()) {
                    throw new CancelledException();
                }
                tile(x, y, Math.min(TILE_PX, picture.width - x), rows, strip);
            }
            if (waiting != null) {
                System.arraycopy(waiting, 0, picture.abgr, waitingFrom, waiting.length);
            }
            waiting = strip;
            waitingFrom = from;
        }
        if (waiting != null) {
            System.arraycopy(waiting, 0, picture.abgr, waitingFrom, waiting.length);
        }
    }

    private void tile(int x, int y, int columns, int rows, byte[] strip) {
        if (opaque(x, y, columns, rows)) {
            return;
        }
        int left = Math.max(0, x - MARGIN_PX);
        int top = Math.max(0, y - MARGIN_PX);
        int w = Math.min(picture.width, x + columns + MARGIN_PX) - left;
        int h = Math.min(picture.height, y + rows + MARGIN_PX) - top;
        float[] alpha = new float[w * h];
        float[] weightIn = new float[w * h];
        float[] weightOut = new float[w * h];
        for (int i = 0; i < alpha.length; i++) {
            int p = (top + i / w) * picture.width + left + i % w;
            alpha[i] = (mask[p] & 0xff) / 255f;
            float visible = picture.alpha(p) / 255f; // what cannot be seen says nothing about colours
            weightIn[i] = alpha[i] * visible;
            weightOut[i] = (1 - alpha[i]) * visible;
        }
        BoxBlur wide = new BoxBlur(w, h, WIDE_PX);
        BoxBlur fine = new BoxBlur(w, h, FINE_PX);
        float[] wideIn = wide.of(weightIn);
        float[] wideOut = wide.of(weightOut);
        float[] fineIn = fine.of(weightIn);
        float[] fineOut = fine.of(weightOut);
        for (int band = Picture.BLUE; band <= Picture.RED; band++) {
            float[] colour = new float[w * h];
            for (int i = 0; i < colour.length; i++) {
                colour[i] = picture.abgr[((top + i / w) * picture.width + left + i % w) * Picture.BANDS + band] & 0xff;
            }
            float[] outside = mean(wide, colour, weightOut, wideOut);
            float[] inside = corrected(colour, alpha, mean(wide, colour, weightIn, wideIn), outside);
            float[] nearInside = mean(fine, inside, weightIn, fineIn);
            float[] clean = corrected(colour, alpha, nearInside, mean(fine, outside, weightOut, fineOut));
            for (int i = 0; i < rows * columns; i++) {
                int column = x + i % columns;
                int row = y + i / columns;
                int at = (row - top) * w + column - left;
                int m = mask[row * picture.width + column] & 0xff;
                if (m < 255) {
                    // Under full transparency the subject's colour goes on a little, for whoever scales the result.
                    float value = m > 0 ? clean[at] : fineIn[at] > NOTHING ? nearInside[at] : 0;
                    strip[(i / columns * picture.width + column) * Picture.BANDS + band] = (byte) Math.round(value);
                }
            }
        }
    }

    private boolean opaque(int x, int y, int columns, int rows) {
        for (int row = y; row < y + rows; row++) {
            for (int p = row * picture.width + x; p < row * picture.width + x + columns; p++) {
                if (mask[p] != (byte) 255) {
                    return false;
                }
            }
        }
        return true;
    }

    private static float[] mean(BoxBlur blur, float[] colour, float[] weight, float[] blurredWeight) {
        float[] mean = new float[colour.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = colour[i] * weight[i];
        }
        mean = blur.of(mean);
        for (int i = 0; i < mean.length; i++) {
            mean[i] = blurredWeight[i] > NOTHING ? Math.clamp(mean[i] / blurredWeight[i], 0f, 255f) : colour[i];
        }
        return mean;
    }

    /** Moves the estimate so that it, blended with the background, gives the colour that was seen. */
    private static float[] corrected(float[] seen, float[] alpha, float[] inside, float[] outside) {
        float[] corrected = new float[seen.length];
        for (int i = 0; i < seen.length; i++) {
            float blended = alpha[i] * inside[i] + (1 - alpha[i]) * outside[i];
            corrected[i] = Math.clamp(inside[i] + alpha[i] * (seen[i] - blended), 0f, 255f);
        }
        return corrected;
    }
}
