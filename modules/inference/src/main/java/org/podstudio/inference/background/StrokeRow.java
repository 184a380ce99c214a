package org.podstudio.inference.background;

import java.util.Arrays;
import org.podstudio.core.api.stroke.Stroke;

/** How much of each pixel of one row a stroke covers. Where segments overlap, the nearest counts: a stroke covers a pixel once. */
final class StrokeRow {
    private final int width;
    private final double inner;
    private final double outer;

    /** Of each pixel, how many segments begin and end to cover it fully; summed up from the left. */
    private final int[] full;

    /** Of each pixel in a fading rim, the square of the distance to the nearest segment. */
    private final double[] nearest;

    private int from;
    private int to;

    StrokeRow(int width, double inner, double outer) {
        this.width = width;
        this.inner = inner;
        this.outer = outer;
        full = new int[width + 1];
        nearest = new double[width];
        Arrays.fill(nearest, Double.MAX_VALUE);
    }

    /** @param y middle of the row */
    void of(Segment[] segments, int count, double y) {
        from = width;
        to = 0;
        for (int i = 0; i < count; i++) {
            int left = pixel(segments[i].left(y, outer));
            int right = pixel(segments[i].right(y, outer));
            if (left >= right) {
                continue;
            }
            from = Math.min(from, left);
            to = Math.max(to, right);
            int fullLeft = inner > 0 ? pixel(segments[i].left(y, inner)) : 0;
            int fullRight = inner > 0 ? pixel(segments[i].right(y, inner)) : 0;
            if (fullLeft < fullRight) {
                full[fullLeft]++;
                full[fullRight]--;
                rim(segments[i], left, fullLeft, y);
                rim(segments[i], fullRight, right, y);
            } else {
                rim(segments[i], left, right, y);
            }
        }
    }

    /** The first pixel whose middle is not left of {@code x}, within the row; 0 when {@code x} is not a number. */
    private int pixel(double x) {
        return (int) Math.clamp(Math.ceil(x - 0.5), 0, width);
    }

    private void rim(Segment segment, int left, int right, double y) {
        for (int x = left; x < right; x++) {
            nearest[x] = Math.min(nearest[x], segment.distance2(x + 0.5, y));
        }
    }

    /** Paints the row over a mask's, and forgets it. */
    void over(byte[] mask, int start, Stroke.Mode mode) {
        int covering = 0;
        for (int x = from; x < to; x++) {
            covering += full[x];
            double share = covering > 0 ? 1 : Math.clamp((outer - Math.sqrt(nearest[x])) / (outer - inner), 0, 1);
            int old = mask[start + x] & 0xff;
            double value = mode == Stroke.Mode.KEEP ? old + (255 - old) * share : old * (1 - share);
            mask[start + x] = (byte) Math.round(value);
        }
        if (from < to) {
            Arrays.fill(full, from, to + 1, 0);
            Arrays.fill(nearest, from, to, Double.MAX_VALUE);
        }
    }
}
