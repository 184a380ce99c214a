package org.podstudio.core.api.stroke;

import java.util.Arrays;

/** How much of each pixel of a part of one row a stroke covers. Where segments overlap, the nearest counts: a stroke covers a pixel once. */
final class StrokeRow {
    private final int begin;
    private final int end;
    private final double inner;
    private final double outer;

    /** Of each pixel, how many segments begin and end to cover it fully; summed up from the left. */
    private final int[] full;

    /** Of each pixel in a fading rim, the square of the distance to the nearest segment. */
    private final double[] nearest;

    private int from;
    private int to;

    /** @param begin first pixel of the part @param end behind its last */
    StrokeRow(int begin, int end, double inner, double outer) {
        this.begin = begin;
        this.end = end;
        this.inner = inner;
        this.outer = outer;
        full = new int[end - begin + 1];
        nearest = new double[end - begin];
        Arrays.fill(nearest, Double.MAX_VALUE);
    }

    /** @param y middle of the row */
    void of(Segment[] segments, int count, double y) {
        from = end;
        to = begin;
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
                full[fullLeft - begin]++;
                full[fullRight - begin]--;
                rim(segments[i], left, fullLeft, y);
                rim(segments[i], fullRight, right, y);
            } else {
                rim(segments[i], left, right, y);
            }
        }
    }

    /** The first pixel whose middle is not left of {@code x}, within the part; 0 when {@code x} is not a number. */
    private int pixel(double x) {
        return (int) Math.clamp(Math.ceil(x - 0.5), begin, end);
    }

    private void rim(Segment segment, int left, int right, double y) {
        for (int x = left; x < right; x++) {
            nearest[x - begin] = Math.min(nearest[x - begin], segment.distance2(x + 0.5, y));
        }
    }

    /** Paints the row over a mask's, and forgets it. */
    void over(byte[] mask, int start, Stroke.Mode mode) {
        int covering = 0;
        for (int x = from; x < to; x++) {
            covering += full[x - begin];
            double share = covering > 0 ? 1 : Math.clamp((outer - Math.sqrt(nearest[x - begin])) / (outer - inner), 0, 1);
            int old = mask[start + x] & 0xff;
            double value = mode == Stroke.Mode.KEEP ? old + (255 - old) * share : old * (1 - share);
            mask[start + x] = (byte) Math.round(value);
        }
        if (from < to) {
            Arrays.fill(full, from - begin, to - begin + 1, 0);
            Arrays.fill(nearest, from - begin, to - begin, Double.MAX_VALUE);
        }
    }
}
