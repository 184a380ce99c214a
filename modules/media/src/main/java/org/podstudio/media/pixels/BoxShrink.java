package org.podstudio.media.pixels;

import java.util.Arrays;
import java.util.Optional;

/**
 * Averages blocks of a picture as its rows arrive, flattens transparency on a grey, and gives 8-bit RGB: memory depends on
 * the result, not on the picture.
 */
public final class BoxShrink implements RowSink {
    private static final int FRACTION_BITS = 48;
    private static final long LARGE_COUNT = 1L << 20;

    private final PixelLayout in;
    private final int factor;
    private final int background;
    private final int width;
    private final int height;
    private final byte[] rgb;

    /** Of 8-bit rows: what each sample of a row adds up to downwards; transparent pixels as 255 times their value. */
    private final int[] down;

    /** Of 16-bit rows: what each block adds up to. */
    private final long[] sums;

    /** Of a picture with alpha: that of the pixel in the middle of each block, which is enough to know where there is something. */
    private final byte[] alphas;

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
        this.down = new int[in.bits() == 16 || factor == 1 ? 0 : in.width() * (in.bands() == 1 ? 1 : 3)];
        this.sums = new long[in.bits() == 16 ? width * 3 : 0];
        this.alphas = new byte[in.bands() == 4 ? width * height : 0];
    }

    /** Averaged as often as twice the wanted size remains: a finer filter over many pixels would cost more than it gives. */
    public static BoxShrink forPreview(PixelLayout in, int px, int background) {
        return new BoxShrink(in, factor(in.width(), in.height(), 2 * px), background);
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

    /** Where there is something; empty of a picture without alpha. */
    public Optional<Coverage> coverage() {
        return in.bands() == 4 ? Optional.of(new Coverage(alphas, width, height)) : Optional.empty();
    }

    /** Row in the middle of a row of blocks, or the last there is. */
    private boolean middle(int y) {
        return in.bands() == 4 && y == Math.min(y / factor * factor + factor / 2, in.height() - 1);
    }

    /** Index of the alpha sample in the middle of a block. */
    private int sample(int block) {
        return 4 * Math.min(block * factor + factor / 2, in.width() - 1) + 3;
    }

    @Override
    public void row(int y, byte[] samples) {
        if (middle(y)) {
            for (int x = 0, to = y / factor * width; x < width; x++) {
                alphas[to + x] = samples[sample(x)];
            }
        }
        if (factor == 1) {
            copied(y * width * 3, samples);
            return;
        }
        if (in.bands() == 4) {
            addFlat(samples);
        } else {
            for (int i = 0; i < down.length; i++) {
                down[i] += samples[i] & 0xff;
            }
        }
        if ((y + 1) % factor == 0 || y == in.height() - 1) {
            endBlocks(y / factor * width * 3, y % factor + 1);
            Arrays.fill(down, 0);
        }
    }

    /** A row of a picture that keeps its size. */
    private void copied(int to, byte[] samples) {
        switch (in.bands()) {
            case 3 -> System.arraycopy(samples, 0, rgb, to, width * 3);
            case 1 -> {
                for (int x = 0, o = to; x < width; x++, o += 3) {
                    rgb[o] = rgb[o + 1] = rgb[o + 2] = samples[x];
                }
            }
            default -> {
                for (int i = 0, o = to; o < to + width * 3; i += 4, o += 3) {
                    int alpha = samples[i + 3] & 0xff;
                    int ground = background * (255 - alpha) + 127;
                    rgb[o] = (byte) (((samples[i] & 0xff) * alpha + ground) / 255);
                    rgb[o + 1] = (byte) (((samples[i + 1] & 0xff) * alpha + ground) / 255);
                    rgb[o + 2] = (byte) (((samples[i + 2] & 0xff) * alpha + ground) / 255);
                }
            }
        }
    }

    private void addFlat(byte[] samples) {
        for (int i = 0, o = 0; o < down.length; i += 4, o += 3) {
            int alpha = samples[i + 3] & 0xff;
            int ground = background * (255 - alpha);
            down[o] += (samples[i] & 0xff) * alpha + ground;
            down[o + 1] += (samples[i + 1] & 0xff) * alpha + ground;
            down[o + 2] += (samples[i + 2] & 0xff) * alpha + ground;
        }
    }

    private void endBlocks(int to, int rows) {
        int whole = in.width() / factor;
        means(down, 0, rgb, to, whole, factor, rows);
        if (whole < width) {
            means(down, whole * factor, rgb, to + whole * 3, 1, in.width() - whole * factor, rows);
        }
    }

    /** Of blocks that are all as wide: what is the same for each is computed once. */
    private void means(int[] sums, int column, byte[] to, int at, int blocks, int columns, int rows) {
        long count = (long) columns * rows * (in.bands() == 4 ? 255 : 1);
        // 256 times its square fits the bits of the fraction: then a product with the reciprocal is the quotient, to the last bit.
        long reciprocal = count < LARGE_COUNT ? ((1L << FRACTION_BITS) + count - 1) / count : 0;
        if (in.bands() == 1) {
            for (int o = at, i = column; o < at + blocks * 3; o += 3) {
                long sum = count / 2;
                for (int c = 0; c < columns; c++) {
                    sum += sums[i++];
                }
                to[o] = to[o + 1] = to[o + 2] = mean(sum, count, reciprocal);
            }
            return;
        }
        for (int o = at, i = column * 3; o < at + blocks * 3; o += 3) {
            long r = count / 2;
            long g = r;
            long b = r;
            for (int c = 0; c < columns; c++, i += 3) {
                r += sums[i];
                g += sums[i + 1];
                b += sums[i + 2];
            }
            to[o] = mean(r, count, reciprocal);
            to[o + 1] = mean(g, count, reciprocal);
            to[o + 2] = mean(b, count, reciprocal);
        }
    }

    private static byte mean(long sum, long count, long reciprocal) {
        return (byte) (reciprocal == 0 ? sum / count : sum * reciprocal >>> FRACTION_BITS);
    }

    @Override
    public void row(int y, short[] samples) {
        if (middle(y)) {
            for (int x = 0, to = y / factor * width; x < width; x++) {
                alphas[to + x] = (byte) (samples[sample(x)] >>> 8);
            }
        }
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
