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
    byte[] next(PngDataStream data) throws IOException {
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

    private void paeth(byte[] row, byte[] above) {
        for (int i = 0; i < Math.min(step, length); i++) {
            row[i] += above[i];
        }
        for (int i = step; i < length; i++) {
            int a = row[i - step] & 0xff;
            int b = above[i] & 0xff;
            int c = above[i - step] & 0xff;
            int pa = b - c;
            int pb = a - c;
            int pc = Math.abs(pa + pb);
            pa = Math.abs(pa);
            pb = Math.abs(pb);
            row[i] += (byte) (pa <= pb && pa <= pc ? a : pb <= pc ? b : c);
        }
    }
}
