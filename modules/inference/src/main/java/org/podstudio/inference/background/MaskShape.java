package org.podstudio.inference.background;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.podstudio.core.api.problem.CancelledException;

/** What a user can wish of a mask's edge: harder, or softer. */
final class MaskShape {
    private static final int TILE_PX = 256;

    private MaskShape() {}

    /** What is up to {@code percent} opaque becomes transparent, what is as near to opaque becomes that, the rest is spread. 50 is a hard cut. */
    static void threshold(byte[] mask, int percent) {
        byte[] table = new byte[256];
        double low = percent / 100.0;
        for (int v = 0; v < 256; v++) {
            double value = v / 255.0;
            table[v] = (byte) Math.round(255 * (percent == 50 ? (v >= 128 ? 1 : 0) : Math.clamp((value - low) / (1 - 2 * low), 0, 1)));
        }
        for (int p = 0; p < mask.length; p++) {
            mask[p] = table[mask[p] & 0xff];
        }
    }

    /**
     * Fades the edge over so many pixels inwards, so that no background comes to light. Works in tiles; rows of tiles are written one
     * late, because the row below still reads the old values.
     *
     * @param px at most 100
     */
    static void feather(byte[] mask, int width, int height, int px, BooleanSupplier cancelled) throws CancelledException {
        byte[] waiting = new byte[0];
        int waitingFrom = 0;
        for (int y = 0; y < height; y += TILE_PX) {
            int rows = Math.min(TILE_PX, height - y);
            byte[] strip = Arrays.copyOfRange(mask, y * width, (y + rows) * width);
            for (int x = 0; x < width; x += TILE_PX) {
                if (cancelled.getAsBoolean()) {
                    throw new CancelledException();
                }
                faded(mask, width, height, x, y, rows, px, strip);
            }
            System.arraycopy(waiting, 0, mask, waitingFrom, waiting.length);
            waiting = strip;
            waitingFrom = y * width;
        }
        System.arraycopy(waiting, 0, mask, waitingFrom, waiting.length);
    }

    private static void faded(byte[] mask, int width, int height, int x, int y, int rows, int px, byte[] strip) {
        int left = Math.max(0, x - px);
        int top = Math.max(0, y - px);
        int w = Math.min(width, x + TILE_PX + px) - left;
        int h = Math.min(height, y + rows + px) - top;
        float[] values = new float[w * h];
        for (int i = 0; i < values.length; i++) {
            values[i] = mask[(top + i / w) * width + left + i % w] & 0xff;
        }
        // Two boxes one after the other are a tent, whose corners do not show; together they reach as far as wished.
        float[] blurred = new BoxBlur(w, h, px - px / 2).of(values);
        blurred = px > 1 ? new BoxBlur(w, h, px / 2).of(blurred) : blurred;
        for (int row = y; row < y + rows; row++) {
            for (int column = x; column < Math.min(width, x + TILE_PX); column++) {
                float inward = 2 * blurred[(row - top) * w + column - left] - 255;
                int at = (row - y) * width + column;
                strip[at] = (byte) Math.clamp(Math.round(inward), 0, strip[at] & 0xff);
            }
        }
    }
}
