package org.podstudio.media.pixels;

/**
 * For each new sample of one axis: where its old samples begin, how many they are, and how they are weighed.
 *
 * @param fixed weights with {@link #PRECISION_BITS} fractional bits, {@code stride} apart
 * @param exact the same as fractions of 1
 */
record Weights(int[] first, int[] count, int[] fixed, float[] exact, int stride) {
    /** Source: Pillow's Resample.c, {@code PRECISION_BITS = 32 - 8 - 2}. */
    static final int PRECISION_BITS = 22;

    /**
     * @param inSize old samples
     * @param from where the window begins that becomes the new samples, {@code length} its length; may lie between samples
     */
    static Weights of(Kernel kernel, int inSize, double from, double length, int outSize) {
        double scale = length / outSize;
        double filterScale = Math.max(scale, 1.0);
        double support = Math.max(kernel.support() * filterScale, 0);
        double step = 1.0 / filterScale;
        int stride = (int) Math.ceil(support) * 2 + 1;
        int[] first = new int[outSize];
        int[] count = new int[outSize];
        int[] fixed = new int[Math.multiplyExact(outSize, stride)];
        float[] exact = new float[fixed.length];
        double[] raw = new double[stride];
        for (int o = 0; o < outSize; o++) {
            double center = from + (o + 0.5) * scale;
            int begin = Math.max((int) (center - support + 0.5), 0);
            int n = Math.min((int) (center + support + 0.5), inSize) - begin;
            if (kernel == Kernel.NEAREST || n < 1) {
                begin = Math.clamp((int) Math.floor(center), 0, inSize - 1);
                n = 1;
            }
            double total = 0;
            for (int i = 0; i < n; i++) {
                raw[i] = kernel.at((i + begin - center + 0.5) * step);
                total += raw[i];
            }
            for (int i = 0; i < n; i++) {
                double weight = n == 1 ? 1 : total == 0 ? raw[i] : raw[i] / total;
                exact[o * stride + i] = (float) weight;
                fixed[o * stride + i] = (int) ((weight < 0 ? -0.5 : 0.5) + weight * (1 << PRECISION_BITS));
            }
            first[o] = begin;
            count[o] = n;
        }
        return new Weights(first, count, fixed, exact, stride);
    }

    /** Old samples that are needed at the same time at most. */
    int most() {
        int most = 1;
        for (int c : count) {
            most = Math.max(most, c);
        }
        return most;
    }

    /** The last old sample that new sample {@code o} needs. */
    int last(int o) {
        return first[o] + count[o] - 1;
    }
}
