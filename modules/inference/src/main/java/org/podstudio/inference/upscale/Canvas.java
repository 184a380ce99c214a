package org.podstudio.inference.upscale;

import java.nio.FloatBuffer;
import org.podstudio.inference.picture.Picture;

/** The picture as tiles see it: beyond its edges it is mirrored, as the networks were trained and their authors' programs do it. */
final class Canvas {
    private static final int[] CHANNELS = {Picture.RED, Picture.GREEN, Picture.BLUE};

    final Picture picture;

    Canvas(Picture picture) {
        this.picture = picture;
    }

    /** Mirrored without repeating the edge: ... 2 1 0 1 2 ... */
    static int mirrored(int at, int length) {
        if (at >= 0 && at < length) {
            return at;
        }
        if (length == 1) {
            return 0;
        }
        int period = 2 * (length - 1);
        int within = Math.floorMod(at, period);
        return within < length ? within : period - within;
    }

    /**
     * Writes red, green and blue planes of the region, divided by 255 and multiplied by {@code range}.
     *
     * @param bgr whether the planes are in the other order
     */
    void colours(FloatBuffer to, int left, int top, int width, int height, float range, boolean bgr) {
        int[] columns = columns(left, width);
        float[] values = values(range);
        float[] row = new float[width];
        for (int c = 0; c < CHANNELS.length; c++) {
            int channel = CHANNELS[bgr ? 2 - c : c];
            plane(to, channel, columns, top, height, values, row);
        }
    }

    /** Writes the opacity into all three planes. */
    void opacity(FloatBuffer to, int left, int top, int width, int height, float range) {
        int[] columns = columns(left, width);
        float[] values = values(range);
        float[] row = new float[width];
        for (int c = 0; c < CHANNELS.length; c++) {
            plane(to, Picture.ALPHA, columns, top, height, values, row);
        }
    }

    private void plane(FloatBuffer to, int channel, int[] columns, int top, int height, float[] values, float[] row) {
        for (int y = 0; y < height; y++) {
            int start = mirrored(top + y, picture.height) * picture.width * Picture.BANDS + channel;
            for (int x = 0; x < row.length; x++) {
                row[x] = values[picture.abgr[start + columns[x]] & 0xff];
            }
            to.put(row);
        }
    }

    private int[] columns(int left, int width) {
        int[] columns = new int[width];
        for (int x = 0; x < width; x++) {
            columns[x] = mirrored(left + x, picture.width) * Picture.BANDS;
        }
        return columns;
    }

    private static float[] values(float range) {
        float[] values = new float[256];
        for (int v = 0; v < values.length; v++) {
            values[v] = v * range / 255f;
        }
        return values;
    }

    /** Whether all pixels within {@code overlap} of the region have one colour, whatever their opacity; mirrored ones add none. */
    boolean oneColour(int left, int top, int width, int height, int overlap) {
        int x0 = Math.max(0, left - overlap);
        int y0 = Math.max(0, top - overlap);
        int x1 = Math.min(picture.width, left + width + overlap);
        int y1 = Math.min(picture.height, top + height + overlap);
        byte[] all = picture.abgr;
        int first = (y0 * picture.width + x0) * Picture.BANDS;
        for (int y = y0; y < y1; y++) {
            int p = (y * picture.width + x0) * Picture.BANDS;
            for (int x = x0; x < x1; x++, p += Picture.BANDS) {
                if (all[p + Picture.RED] != all[first + Picture.RED] || all[p + Picture.GREEN] != all[first + Picture.GREEN]
                        || all[p + Picture.BLUE] != all[first + Picture.BLUE]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether all pixels within {@code overlap} of the region are invisible. */
    boolean invisible(int left, int top, int width, int height, int overlap) {
        int x1 = Math.min(picture.width, left + width + overlap);
        int y1 = Math.min(picture.height, top + height + overlap);
        for (int y = Math.max(0, top - overlap); y < y1; y++) {
            for (int x = Math.max(0, left - overlap); x < x1; x++) {
                if (picture.alpha(y * picture.width + x) != 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
