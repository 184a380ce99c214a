package org.podstudio.media.metadata.image;

import org.jspecify.annotations.Nullable;
import org.podstudio.media.pixels.PixelRun;

/** The lowest bits of some bands of a picture, collected in any order and read column after column. */
final class LowBits {
    private final int width;
    private final int height;
    private final int first;
    private final int bands;
    private final int channels;
    /** Bits of a row, its pixels in order, each with its bands. */
    private final int rowBits;
    private final byte[] plane;

    LowBits(int width, int height, int first, int bands, int channels) {
        this.width = width;
        this.height = height;
        this.first = first;
        this.bands = bands;
        this.channels = channels;
        this.rowBits = width * bands + 7 & ~7;
        this.plane = new byte[(int) ((long) rowBits * height / 8)];
    }

    void add(PixelRun run) {
        byte[] samples = run.samples();
        long start = (long) run.y() * rowBits;
        for (int i = 0, at = first, x = run.x(); i < run.pixels(); i++, at += channels, x += run.step()) {
            long bit = start + (long) x * bands;
            for (int b = 0; b < bands; b++, bit++) {
                plane[(int) (bit >> 3)] |= (byte) ((samples[at + b] & 1) << 7 - (bit & 7));
            }
        }
    }

    /** {@code length} bytes from bit {@code from} of the columns; null when there are not so many. */
    byte @Nullable [] bytes(long from, int length) {
        if (from + length * 8L > (long) width * height * bands) {
            return null;
        }
        byte[] bytes = new byte[length];
        long pixel = from / bands;
        int band = (int) (from % bands);
        for (long i = 0; i < length * 8L; i++) {
            long bit = pixel % height * rowBits + pixel / height * bands + band;
            int value = plane[(int) (bit >> 3)] >> 7 - (bit & 7) & 1;
            bytes[(int) (i >> 3)] |= (byte) (value << 7 - (i & 7));
            if (++band == bands) {
                band = 0;
                pixel++;
            }
        }
        return bytes;
    }
}
