package org.podstudio.media.fingerprint;

import org.podstudio.core.api.media.OkLab;

/** Counts of 16 x 16 x 16 colours of RGB, and the mean of what fell into each. */
final class ColourBins {
    static final int SIZE = 4096;

    /** Light, a and b of the middle of each, one after the other. */
    private static final float[] LAB = new float[SIZE * 3];

    static {
        for (int i = 0; i < SIZE; i++) {
            OkLab lab = OkLab.of((i >> 8) * 0x110000 | (i >> 4 & 15) * 0x1100 | (i & 15) * 0x11);
            LAB[3 * i] = (float) lab.light();
            LAB[3 * i + 1] = (float) lab.a();
            LAB[3 * i + 2] = (float) lab.b();
        }
    }

    private final int[] counts = new int[SIZE];
    /** Red, green and blue of each, one after the other. */
    private final int[] sums = new int[SIZE * 3];
    private int total;

    void add(int r, int g, int b) {
        // To the nearest of 16 levels, which are 17 apart.
        int bin = (r + 8) / 17 << 8 | (g + 8) / 17 << 4 | (b + 8) / 17;
        counts[bin]++;
        sums[3 * bin] += r;
        sums[3 * bin + 1] += g;
        sums[3 * bin + 2] += b;
        total++;
    }

    int total() {
        return total;
    }

    int count(int bin) {
        return counts[bin];
    }

    /** @param band 0 red, 1 green, 2 blue */
    int sum(int bin, int band) {
        return sums[3 * bin + band];
    }

    /** Light, a or b of the middle of a bin. */
    static float lab(int bin, int axis) {
        return LAB[3 * bin + axis];
    }
}
