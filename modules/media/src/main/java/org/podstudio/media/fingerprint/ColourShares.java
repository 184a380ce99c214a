package org.podstudio.media.fingerprint;

import org.podstudio.core.api.media.Fingerprint;

/**
 * Shares of 4 x 4 x 4 colours of RGB. A colour between two of them counts for both, by nearness: a picture a little brighter
 * has nearly the same shares.
 */
final class ColourShares {
    private static final int LEVELS = 4;

    /** For each sample value: the lower of its two levels, and how much of it goes to the upper one. */
    private static final int[] LOWER = new int[256];

    private static final float[] UPPER_PART = new float[256];

    static {
        for (int v = 0; v < 256; v++) {
            float at = v * (LEVELS - 1) / 255f;
            LOWER[v] = Math.min(LEVELS - 2, (int) at);
            UPPER_PART[v] = at - LOWER[v];
        }
    }

    private final float[] sums = new float[Fingerprint.BINS];

    void add(int r, int g, int b) {
        int at = (LOWER[r] * LEVELS + LOWER[g]) * LEVELS + LOWER[b];
        float r1 = UPPER_PART[r];
        float g1 = UPPER_PART[g];
        float b1 = UPPER_PART[b];
        float r0 = 1 - r1;
        float g0 = 1 - g1;
        float b0 = 1 - b1;
        sums[at] += r0 * g0 * b0;
        sums[at + 1] += r0 * g0 * b1;
        sums[at + LEVELS] += r0 * g1 * b0;
        sums[at + LEVELS + 1] += r0 * g1 * b1;
        sums[at + LEVELS * LEVELS] += r1 * g0 * b0;
        sums[at + LEVELS * LEVELS + 1] += r1 * g0 * b1;
        sums[at + LEVELS * LEVELS + LEVELS] += r1 * g1 * b0;
        sums[at + LEVELS * LEVELS + LEVELS + 1] += r1 * g1 * b1;
    }

    /** See {@link Fingerprint#colours}. */
    byte[] roots() {
        double total = 0;
        for (float sum : sums) {
            total += sum;
        }
        byte[] roots = new byte[sums.length];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = (byte) Math.round(255 * Math.sqrt(sums[i] / total));
        }
        return roots;
    }
}
