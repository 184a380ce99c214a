package org.podstudio.media.pixels;

import java.util.Arrays;

/** Samples as fractions of 1: colour weighed by its alpha, on wish as light. Nothing is rounded before the end. */
final class LightPasses implements RowPasses {
    private final int bands;
    private final int width;
    private final boolean same;
    private final Weights across;
    private final float[][] ring;
    private final float[] fresh;
    private final float[] sums;
    private final Curve curve;

    LightPasses(PixelLayout in, int width, Weights across, int rows, boolean linear) {
        this.bands = in.bands();
        this.width = width;
        this.across = across;
        this.same = FixedPasses.identity(across, in.width(), width);
        this.ring = new float[rows][width * bands];
        this.fresh = new float[in.width() * bands];
        this.sums = new float[width * bands];
        this.curve = linear ? Curve.srgb(in.bits()) : Curve.none(in.bits());
    }

    @Override
    public void take(int y, byte[] row) {
        for (int i = 0; i < fresh.length; i++) {
            fresh[i] = bands == 4 && (i & 3) == 3 ? (row[i] & 0xff) * (1 / 255f) : curve.light(row[i] & 0xff);
        }
        across(y);
    }

    @Override
    public void take(int y, short[] row) {
        for (int i = 0; i < fresh.length; i++) {
            fresh[i] = bands == 4 && (i & 3) == 3 ? (row[i] & 0xffff) * (1 / 65535f) : curve.light(row[i] & 0xffff);
        }
        across(y);
    }

    private void across(int y) {
        if (bands == 4) {
            for (int i = 0; i < fresh.length; i += 4) {
                float alpha = fresh[i + 3];
                fresh[i] *= alpha;
                fresh[i + 1] *= alpha;
                fresh[i + 2] *= alpha;
            }
        }
        float[] to = ring[y % ring.length];
        if (same) {
            System.arraycopy(fresh, 0, to, 0, to.length);
            return;
        }
        for (int x = 0, at = 0; x < width; x++, at += bands) {
            int first = across.first()[x] * bands;
            int k = x * across.stride();
            int end = k + across.count()[x];
            switch (bands) {
                case 4 -> four(first, k, end, to, at);
                case 3 -> three(first, k, end, to, at);
                default -> {
                    float sum = 0;
                    for (int i = k, p = first; i < end; i++, p++) {
                        sum += fresh[p] * across.exact()[i];
                    }
                    to[at] = sum;
                }
            }
        }
    }

    private void three(int first, int k, int end, float[] to, int at) {
        float a = 0;
        float b = 0;
        float c = 0;
        float[] exact = across.exact();
        for (int i = k, p = first; i < end; i++, p += 3) {
            float weight = exact[i];
            a += fresh[p] * weight;
            b += fresh[p + 1] * weight;
            c += fresh[p + 2] * weight;
        }
        to[at] = a;
        to[at + 1] = b;
        to[at + 2] = c;
    }

    private void four(int first, int k, int end, float[] to, int at) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        float[] exact = across.exact();
        for (int i = k, p = first; i < end; i++, p += 4) {
            float weight = exact[i];
            a += fresh[p] * weight;
            b += fresh[p + 1] * weight;
            c += fresh[p + 2] * weight;
            d += fresh[p + 3] * weight;
        }
        to[at] = a;
        to[at + 1] = b;
        to[at + 2] = c;
        to[at + 3] = d;
    }

    private void down(Weights down, int o) {
        Arrays.fill(sums, 0);
        for (int i = 0; i < down.count()[o]; i++) {
            float weight = down.exact()[o * down.stride() + i];
            float[] row = ring[(down.first()[o] + i) % ring.length];
            if (weight != 0) {
                for (int x = 0; x < sums.length; x++) {
                    sums[x] += row[x] * weight;
                }
            }
        }
        if (bands == 4) {
            for (int i = 0; i < sums.length; i += 4) {
                float alpha = Math.min(1, Math.max(0, sums[i + 3]));
                // Less than half a step of 16 bits is nothing: its colour would be noise.
                float back = alpha < 0.5f / 65535 ? 0 : 1 / alpha;
                sums[i] *= back;
                sums[i + 1] *= back;
                sums[i + 2] *= back;
                sums[i + 3] = alpha;
            }
        }
    }

    @Override
    public void give(Weights down, int o, byte[] out) {
        down(down, o);
        for (int i = 0; i < sums.length; i++) {
            out[i] = bands == 4 && (i & 3) == 3 ? (byte) (sums[i] * 255 + 0.5f) : (byte) curve.number(sums[i]);
        }
    }

    @Override
    public void give(Weights down, int o, short[] out) {
        down(down, o);
        for (int i = 0; i < sums.length; i++) {
            out[i] = bands == 4 && (i & 3) == 3 ? (short) (int) (sums[i] * 65535 + 0.5f) : (short) curve.number(sums[i]);
        }
    }
}
