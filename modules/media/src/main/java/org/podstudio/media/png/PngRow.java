package org.podstudio.media.png;

import java.io.IOException;

/** Undoes the row filters of one pass, row after row. */
final class PngRow {
    private final int length;
    private final int step;
    private byte[] current;
    private byte[] previous;
    private final byte[] filter = new byte[1];

    PngRow(PngHeader header, int pixels) {
        this.length = (int) header.rowBytes(pixels);
        this.step = Math.max(1, header.channels() * header.depth() / 8);
        this.current = new byte[length];
        this.previous = new byte[length];
    }

    /** The next row; valid until the call after the next. */
    byte[] next(PngData data) throws IOException {
        byte[] swap = previous;
        previous = current;
        current = swap;
        data.read(filter, 0, 1);
        data.read(current, 0, length);
        switch (filter[0]) {
            case 0 -> { }
            case 1 -> sub(current);
            case 2 -> up(current, previous);
            case 3 -> average(current, previous);
            case 4 -> paeth(current, previous);
            default -> throw new PngException("A row of its pixels names the unknown filter " + (filter[0] & 0xff));
        }
        return current;
    }

    private void sub(byte[] row) {
        if (step == 3) {
            int a = 0;
            int b = 0;
            int c = 0;
            for (int i = 0; i + 2 < length; i += 3) {
                a += row[i];
                b += row[i + 1];
                c += row[i + 2];
                row[i] = (byte) a;
                row[i + 1] = (byte) b;
                row[i + 2] = (byte) c;
            }
            return;
        }
        for (int i = step; i < length; i++) {
            row[i] += row[i - step];
        }
    }

    private void up(byte[] row, byte[] above) {
        for (int i = 0; i < length; i++) {
            row[i] += above[i];
        }
    }

    private void average(byte[] row, byte[] above) {
        for (int i = 0; i < Math.min(step, length); i++) {
            row[i] += (byte) ((above[i] & 0xff) >> 1);
        }
        for (int i = step; i < length; i++) {
            row[i] += (byte) ((row[i - step] & 0xff) + (above[i] & 0xff) >> 1);
        }
    }

    /** Bands side by side, so that the processor works on one while it waits for the other. */
    private void paeth(byte[] row, byte[] above) {
        switch (step) {
            case 3 -> paeth3(row, above, length);
            case 4 -> paeth4(row, above, length);
            default -> {
                for (int i = 0; i < Math.min(step, length); i++) {
                    row[i] += above[i];
                }
                for (int i = step; i < length; i++) {
                    row[i] += (byte) nearest(row[i - step] & 0xff, above[i] & 0xff, above[i - step] & 0xff);
                }
            }
        }
    }

    private static void paeth3(byte[] row, byte[] above, int length) {
        int a0 = 0;
        int a1 = 0;
        int a2 = 0;
        int c0 = 0;
        int c1 = 0;
        int c2 = 0;
        for (int i = 0; i + 2 < length; i += 3) {
            int b0 = above[i] & 0xff;
            int b1 = above[i + 1] & 0xff;
            int b2 = above[i + 2] & 0xff;
            a0 = row[i] + nearest(a0, b0, c0) & 0xff;
            a1 = row[i + 1] + nearest(a1, b1, c1) & 0xff;
            a2 = row[i + 2] + nearest(a2, b2, c2) & 0xff;
            row[i] = (byte) a0;
            row[i + 1] = (byte) a1;
            row[i + 2] = (byte) a2;
            c0 = b0;
            c1 = b1;
            c2 = b2;
        }
    }

    private static void paeth4(byte[] row, byte[] above, int length) {
        int a0 = 0;
        int a1 = 0;
        int a2 = 0;
        int a3 = 0;
        int c0 = 0;
        int c1 = 0;
        int c2 = 0;
        int c3 = 0;
        for (int i = 0; i + 3 < length; i += 4) {
            int b0 = above[i] & 0xff;
            int b1 = above[i + 1] & 0xff;
            int b2 = above[i + 2] & 0xff;
            int b3 = above[i + 3] & 0xff;
            a0 = row[i] + nearest(a0, b0, c0) & 0xff;
            a1 = row[i + 1] + nearest(a1, b1, c1) & 0xff;
            a2 = row[i + 2] + nearest(a2, b2, c2) & 0xff;
            a3 = row[i + 3] + nearest(a3, b3, c3) & 0xff;
            row[i] = (byte) a0;
            row[i + 1] = (byte) a1;
            row[i + 2] = (byte) a2;
            row[i + 3] = (byte) a3;
            c0 = b0;
            c1 = b1;
            c2 = b2;
            c3 = b3;
        }
    }

    /**
     * Which of left, above and above left is nearest to their gradient, without branches that a processor could guess wrong: with
     * lo and hi of the first two, the gradient is beyond a third of the way towards either, or else between them.
     */
    private static int nearest(int left, int above, int corner) {
        int lo = Math.min(left, above);
        int hi = Math.max(left, above);
        int threshold = 3 * corner - left - above;
        int low = hi <= threshold ? lo : corner;
        return threshold <= lo ? hi : low;
    }
}
