package org.podstudio.media.pixels;

import java.util.Optional;

/** Looks for the rectangle that is left when a border is cut off. */
public final class BorderScan implements RowSink {
    /** What makes a border. */
    public enum Border {
        /** Alpha at the threshold or below. */
        TRANSPARENT,
        /** The colour of the first pixel, give or take the threshold in each sample. */
        COLOUR
    }

    private final PixelLayout in;
    private final Border border;
    private final int[] box;
    private final int threshold;
    private final int[] reference = new int[4];
    private int left = Integer.MAX_VALUE;
    private int right = -1;
    private int top = -1;
    private int bottom = -1;

    /**
     * @param box left, top, width and height of the part that counts
     * @param threshold 0 to 255, whatever the depth
     */
    public BorderScan(PixelLayout in, Border border, int threshold, int[] box) {
        this.in = in;
        this.border = border;
        this.box = box.clone();
        this.threshold = threshold * (in.bits() == 16 ? 257 : 1);
    }

    /** Left, top, width and height in the whole picture; empty when all of it is border. */
    public Optional<int[]> content() {
        return right < 0 ? Optional.empty() : Optional.of(new int[] {left, top, right - left + 1, bottom - top + 1});
    }

    @Override
    public void row(int y, byte[] samples) {
        if (outside(y)) {
            return;
        }
        scan(y, i -> samples[i] & 0xff);
    }

    @Override
    public void row(int y, short[] samples) {
        if (outside(y)) {
            return;
        }
        scan(y, i -> samples[i] & 0xffff);
    }

    private boolean outside(int y) {
        return y < box[1] || y >= box[1] + box[3];
    }

    private interface Samples {
        int at(int i);
    }

    private void scan(int y, Samples samples) {
        int bands = in.bands();
        int from = box[0];
        int to = box[0] + box[2] - 1;
        if (y == box[1]) {
            for (int b = 0; b < bands; b++) {
                reference[b] = samples.at(from * bands + b);
            }
        }
        while (from <= to && isBorder(samples, from * bands)) {
            from++;
        }
        if (from > to) {
            return;
        }
        while (isBorder(samples, to * bands)) {
            to--;
        }
        left = Math.min(left, from);
        right = Math.max(right, to);
        top = top < 0 ? y : top;
        bottom = y;
    }

    private boolean isBorder(Samples samples, int i) {
        int bands = in.bands();
        if (border == Border.TRANSPARENT) {
            return bands == 4 && samples.at(i + 3) <= threshold;
        }
        if (bands == 4 && reference[3] == 0 && samples.at(i + 3) <= threshold) {
            return true; // invisible, whatever colour it has
        }
        for (int b = 0; b < bands; b++) {
            if (Math.abs(samples.at(i + b) - reference[b]) > threshold) {
                return false;
            }
        }
        return true;
    }
}
