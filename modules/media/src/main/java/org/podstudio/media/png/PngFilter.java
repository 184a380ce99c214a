package org.podstudio.media.png;

/** Chooses a filter for each row by the least sum of absolute differences, the rule that libpng uses. */
final class PngFilter {
    private final int step;
    private byte[] previous;
    private final byte[][] candidates;

    PngFilter(int rowBytes, int step) {
        this.step = step;
        this.previous = new byte[rowBytes];
        this.candidates = new byte[5][rowBytes + 1];
        for (int i = 0; i < 5; i++) {
            candidates[i][0] = (byte) i;
        }
    }

    /** The filtered row behind its filter byte; valid until the next call. {@code row} may be reused by the caller. */
    byte[] best(byte[] row) {
        byte[] none = candidates[0];
        byte[] sub = candidates[1];
        byte[] up = candidates[2];
        byte[] average = candidates[3];
        byte[] paeth = candidates[4];
        long[] sums = new long[5];
        for (int i = 0; i < row.length; i++) {
            int x = row[i] & 0xff;
            int a = i < step ? 0 : row[i - step] & 0xff;
            int b = previous[i] & 0xff;
            int c = i < step ? 0 : previous[i - step] & 0xff;
            int pa = Math.abs(b - c);
            int pb = Math.abs(a - c);
            int pc = Math.abs(a + b - 2 * c);
            int nearest = pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
            none[i + 1] = (byte) x;
            sub[i + 1] = (byte) (x - a);
            up[i + 1] = (byte) (x - b);
            average[i + 1] = (byte) (x - (a + b >> 1));
            paeth[i + 1] = (byte) (x - nearest);
            sums[0] += Math.abs((byte) x);
            sums[1] += Math.abs(sub[i + 1]);
            sums[2] += Math.abs(up[i + 1]);
            sums[3] += Math.abs(average[i + 1]);
            sums[4] += Math.abs(paeth[i + 1]);
        }
        System.arraycopy(row, 0, previous, 0, row.length);
        int best = 0;
        for (int i = 1; i < 5; i++) {
            if (sums[i] < sums[best]) {
                best = i;
            }
        }
        return candidates[best];
    }
}
