package org.podstudio.core.api.media;

import java.util.function.BooleanSupplier;
import org.podstudio.core.api.problem.CancelledException;

/**
 * Lanczos-3 resampling of 8-bit samples, equal to Pillow's {@code Image.resize(…, LANCZOS)} sample by sample: weights
 * in fixed point with 22 fractional bits, the horizontal pass first, its result rounded to 8 bits before the vertical
 * pass. Models were trained on pictures scaled so; a prettier resampler changes their masks.
 *
 * <p>No state, no I/O, safe from any thread. The source is never changed.
 */
public final class Lanczos {
    /** Lobes on each side of the kernel, in pixels of the coarser grid. */
    private static final double LOBES = 3.0;

    /** Fractional bits of a weight. Source: Pillow's Resample.c, {@code PRECISION_BITS = 32 - 8 - 2}. */
    private static final int PRECISION_BITS = 32 - 8 - 2;

    static final int HALF = 1 << (PRECISION_BITS - 1);

    private Lanczos() {}

    /**
     * Scales interleaved samples.
     *
     * @param samples {@code height} rows of {@code width} pixels of {@code bands} unsigned bytes, without padding
     * @param bands samples a pixel, at least 1; each is treated alone, so alpha does not weigh colour
     * @return a new array of {@code size.width() * size.height() * bands} bytes in the same layout
     * @throws IllegalArgumentException if the array is not exactly of that length, or the result does not fit an array
     */
    public static byte[] resize(byte[] samples, int width, int height, int bands, PixelSize size) {
        try {
            return resize(samples, width, height, bands, size, () -> false);
        } catch (CancelledException e) {
            throw new AssertionError("nobody canceled", e);
        }
    }

    /**
     * As above, for large pictures inside a job.
     *
     * @param cancelled asked between rows
     * @throws CancelledException once {@code cancelled} says yes
     */
    public static byte[] resize(
            byte[] samples, int width, int height, int bands, PixelSize size, BooleanSupplier cancelled)
            throws CancelledException {
        if (width < 1 || height < 1 || bands < 1 || samples.length != (long) width * height * bands) {
            throw new IllegalArgumentException(
                    samples.length + " bytes are not " + width + "x" + height + " pixels of " + bands + " bands");
        }
        byte[] wide = size.width() == width ? samples : horizontal(samples, width, height, bands, size.width(), cancelled);
        if (size.height() == height) {
            return wide == samples ? samples.clone() : wide;
        }
        return vertical(wide, size.width(), height, bands, size.height(), cancelled);
    }

    private static byte[] horizontal(
            byte[] in, int width, int height, int bands, int outWidth, BooleanSupplier cancelled) throws CancelledException {
        Weights weights = Weights.of(width, outWidth);
        byte[] out = new byte[arrayLength(outWidth, height, bands)];
        int at = 0;
        for (int y = 0; y < height; y++) {
            leaveIf(cancelled);
            across(in, y * width * bands, bands, weights, out, at);
            at += outWidth * bands;
        }
        return out;
    }

    /** One row. @param row where it begins in {@code in} @param at where the new one begins in {@code out} */
    static void across(byte[] in, int row, int bands, Weights weights, byte[] out, int at) {
        for (int x = 0; x < weights.first.length; x++) {
            int first = row + weights.first[x] * bands;
            int count = weights.count[x];
            int k0 = x * weights.stride;
            if (bands == 3) {
                at = three(in, first, weights.fixed, k0, count, out, at);
                continue;
            }
            for (int b = 0; b < bands; b++) {
                int sum = HALF;
                for (int i = 0, p = first + b; i < count; i++, p += bands) {
                    sum += (in[p] & 0xff) * weights.fixed[k0 + i];
                }
                out[at++] = clip(sum);
            }
        }
    }

    /** One pixel of three bands: the usual picture deserves one pass over its samples instead of three. */
    private static int three(byte[] in, int first, int[] fixed, int k0, int count, byte[] out, int at) {
        int a = HALF;
        int b = HALF;
        int c = HALF;
        for (int i = 0, p = first; i < count; i++, p += 3) {
            int weight = fixed[k0 + i];
            a += (in[p] & 0xff) * weight;
            b += (in[p + 1] & 0xff) * weight;
            c += (in[p + 2] & 0xff) * weight;
        }
        out[at] = clip(a);
        out[at + 1] = clip(b);
        out[at + 2] = clip(c);
        return at + 3;
    }

    /** Adds whole rows into an accumulator, so that memory is read in order. */
    private static byte[] vertical(
            byte[] in, int width, int height, int bands, int outHeight, BooleanSupplier cancelled) throws CancelledException {
        Weights weights = Weights.of(height, outHeight);
        byte[] out = new byte[arrayLength(width, outHeight, bands)];
        int rowLength = width * bands;
        int[] sums = new int[rowLength];
        for (int y = 0; y < outHeight; y++) {
            leaveIf(cancelled);
            java.util.Arrays.fill(sums, HALF);
            for (int i = 0; i < weights.count[y]; i++) {
                int weight = weights.fixed[y * weights.stride + i];
                int p = (weights.first[y] + i) * rowLength;
                for (int x = 0; x < rowLength; x++) {
                    sums[x] += (in[p + x] & 0xff) * weight;
                }
            }
            int at = y * rowLength;
            for (int x = 0; x < rowLength; x++) {
                out[at + x] = clip(sums[x]);
            }
        }
        return out;
    }

    private static void leaveIf(BooleanSupplier cancelled) throws CancelledException {
        if (cancelled.getAsBoolean()) {
            throw new CancelledException();
        }
    }

    static byte clip(int sum) {
        return (byte) Math.clamp(sum >> PRECISION_BITS, 0, 255);
    }

    private static int arrayLength(int width, int height, int bands) {
        long length = (long) width * height * bands;
        if (length > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(width + "x" + height + " pixels of " + bands + " bands exceed one array");
        }
        return (int) length;
    }

    /** For each output sample: where its input samples begin, how many they are, and their fixed-point weights. */
    record Weights(int[] first, int[] count, int[] fixed, int stride) {
        static Weights of(int inSize, int outSize) {
            double scale = (double) inSize / outSize;
            double filterScale = Math.max(scale, 1.0);
            double support = LOBES * filterScale;
            double step = 1.0 / filterScale;
            int stride = (int) Math.ceil(support) * 2 + 1;
            int[] first = new int[outSize];
            int[] count = new int[outSize];
            int[] fixed = new int[Math.multiplyExact(outSize, stride)];
            double[] exact = new double[stride];
            for (int o = 0; o < outSize; o++) {
                double center = (o + 0.5) * scale;
                int from = Math.max((int) (center - support + 0.5), 0);
                int n = Math.min((int) (center + support + 0.5), inSize) - from;
                double total = 0;
                for (int i = 0; i < n; i++) {
                    exact[i] = kernel((i + from - center + 0.5) * step);
                    total += exact[i];
                }
                for (int i = 0; i < n; i++) {
                    double weight = total == 0 ? exact[i] : exact[i] / total;
                    fixed[o * stride + i] = (int) ((weight < 0 ? -0.5 : 0.5) + weight * (1 << PRECISION_BITS));
                }
                first[o] = from;
                count[o] = n;
            }
            return new Weights(first, count, fixed, stride);
        }

        private static double kernel(double x) {
            return x >= -LOBES && x < LOBES ? sinc(x) * sinc(x / LOBES) : 0;
        }

        private static double sinc(double x) {
            if (x == 0) {
                return 1;
            }
            double angle = x * Math.PI;
            return Math.sin(angle) / angle;
        }
    }
}
