package org.podstudio.media.pixels;

import java.util.Arrays;

/**
 * Averages blocks of a picture as its rows arrive, flattens transparency on a grey, and gives 8-bit RGB: memory depends on
 * the result, not on the picture.
 */
public final class BoxShrink implements RowSink {
    private final PixelLayout in;
    private final int factor;
    private final int background;
    private final int width;
    private final int height;
    private final byte[] rgb;
    private final long[] sums;

    /**
     * @param factor side of a block in pixels, at least 1
     * @param background grey under transparent parts, 0 to 255
     */
    public BoxShrink(PixelLayout in, int factor, int background) {
        this.in = in;
        this.factor = factor;
        this.background = background;
        this.width = (in.width() + factor - 1) / factor;
        this.height = (in.height() + factor - 1) / factor;
        this.rgb = new byte[Math.multiplyExact(Math.multiplyExact(width, height), 3)];
        this.sums = new long[width * 3];
    }

    /** Factor that leaves the longer side at least {@code px} long. */
    public static int factor(int width, int height, int px) {
        return Math.max(1, Math.max(width, height) / px);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Interleaved RGB of the shrunk picture. */
    public byte[] rgb() {
        return rgb;
    }

    @Override
    public void row(int y, byte[] samples) {
        int bands = in.bands();
        if (factor == 1 && bands == 3) {
            System.arraycopy(samples, 0, rgb, y * width * 3, width * 3);
            return;
        }
        for (int x = 0, i = 0, left = factor, o = 0; x < in.width(); x++, i += bands) {
            int r = samples[i] & 0xff;
            int g = bands == 1 ? r : samples[i + 1] & 0xff;
            int b = bands == 1 ? r : samples[i + 2] & 0xff;
            int alpha = bands == 4 ? samples[i + 3] & 0xff : 255;
            add(o, r * alpha + background * (255 - alpha), g * alpha + background * (255 - alpha), b * alpha + background * (255 - alpha));
            if (--left == 0) {
                left = factor;
                o += 3;
            }
        }
        endRow(y, 255L);
    }

    @Override
    public void row(int y, short[] samples) {
        int bands = in.bands();
        long ground = background * 257L;
        for (int x = 0, i = 0; x < in.width(); x++, i += bands) {
            long r = samples[i] & 0xffff;
            long g = bands == 1 ? r : samples[i + 1] & 0xffff;
            long b = bands == 1 ? r : samples[i + 2] & 0xffff;
            long alpha = bands == 4 ? samples[i + 3] & 0xffff : 65535;
            long rest = ground * (65535 - alpha);
            add(x / factor * 3, r * alpha + rest, g * alpha + rest, b * alpha + rest);
        }
        endRow(y, 65535L * 257L);
    }

    private void add(int at, long r, long g, long b) {
        sums[at] += r;
        sums[at + 1] += g;
        sums[at + 2] += b;
    }

    /** @param unit sum of one pixel of value 1 */
    private void endRow(int y, long unit) {
        boolean last = y == in.height() - 1;
        if ((y + 1) % factor != 0 && !last) {
            return;
        }
        int rows = y % factor + 1;
        int to = y / factor * width * 3;
        for (int x = 0; x < width; x++) {
            long count = (long) Math.min(factor, in.width() - x * factor) * rows * unit;
            for (int b = 0; b < 3; b++) {
                rgb[to + 3 * x + b] = (byte) ((sums[3 * x + b] + count / 2) / count);
            }
        }
        Arrays.fill(sums, 0);
    }
}
