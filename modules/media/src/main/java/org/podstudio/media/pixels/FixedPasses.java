package org.podstudio.media.pixels;

import java.util.Arrays;

/** 8-bit samples in fixed point, rounded to 8 bits after each pass, as Pillow does it. */
final class FixedPasses implements RowPasses {
    private static final int HALF = 1 << Weights.PRECISION_BITS - 1;

    private final int bands;
    private final boolean same;
    private final Weights across;
    private final int[][] ring;
    private final int[] sums;

    /** @param rows that are kept */
    FixedPasses(PixelLayout in, int width, Weights across, int rows) {
        this.bands = in.bands();
        this.across = across;
        this.same = identity(across, in.width(), width);
        this.ring = new int[rows][width * bands];
        this.sums = new int[width * bands];
    }

    /** Whether the pass would change nothing. */
    static boolean identity(Weights weights, int inSize, int outSize) {
        if (inSize != outSize) {
            return false;
        }
        for (int o = 0; o < outSize; o++) {
            int own = o - weights.first()[o];
            if (own < 0 || own >= weights.count()[o] || weights.fixed()[o * weights.stride() + own] != 1 << Weights.PRECISION_BITS) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void take(int y, byte[] row) {
        int[] to = ring[y % ring.length];
        if (same) {
            for (int i = 0; i < to.length; i++) {
                to[i] = row[i] & 0xff;
            }
            return;
        }
        int[] fixed = across.fixed();
        for (int x = 0, at = 0; at < to.length; x++, at += bands) {
            int first = across.first()[x] * bands;
            int count = across.count()[x];
            int k = x * across.stride();
            if (bands == 3) {
                three(row, first, fixed, k, count, to, at);
            } else {
                for (int b = 0; b < bands; b++) {
                    int sum = HALF;
                    for (int i = 0, p = first + b; i < count; i++, p += bands) {
                        sum += (row[p] & 0xff) * fixed[k + i];
                    }
                    to[at + b] = clip(sum);
                }
            }
        }
    }

    /** The usual picture deserves one pass over its samples instead of three. */
    private static void three(byte[] row, int first, int[] fixed, int k, int count, int[] to, int at) {
        int a = HALF;
        int b = HALF;
        int c = HALF;
        for (int i = 0, p = first; i < count; i++, p += 3) {
            int weight = fixed[k + i];
            a += (row[p] & 0xff) * weight;
            b += (row[p + 1] & 0xff) * weight;
            c += (row[p + 2] & 0xff) * weight;
        }
        to[at] = clip(a);
        to[at + 1] = clip(b);
        to[at + 2] = clip(c);
    }

    @Override
    public void give(Weights down, int o, byte[] out) {
        Arrays.fill(sums, HALF);
        for (int i = 0; i < down.count()[o]; i++) {
            int weight = down.fixed()[o * down.stride() + i];
            int[] row = ring[(down.first()[o] + i) % ring.length];
            if (weight != 0) {
                for (int x = 0; x < sums.length; x++) {
                    sums[x] += row[x] * weight;
                }
            }
        }
        for (int x = 0; x < sums.length; x++) {
            out[x] = (byte) Math.min(255, Math.max(0, sums[x] >> Weights.PRECISION_BITS));
        }
    }

    private static int clip(int sum) {
        return Math.min(255, Math.max(0, sum >> Weights.PRECISION_BITS));
    }

    @Override
    public void take(int y, short[] row) {
        throw new UnsupportedOperationException("8-bit samples only");
    }

    @Override
    public void give(Weights down, int o, short[] out) {
        throw new UnsupportedOperationException("8-bit samples only");
    }
}
