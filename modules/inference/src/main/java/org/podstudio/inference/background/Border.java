package org.podstudio.inference.background;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.podstudio.inference.picture.Picture;

/** The outermost pixels of a picture: what they have in common, and where it holds. */
final class Border {
    private final Picture picture;
    private final int[] pixels;
    private final boolean[] background;
    private final int[] sideStarts;

    private Border(Picture picture, int[] pixels, int[] sideStarts, boolean[] background) {
        this.picture = picture;
        this.pixels = pixels;
        this.sideStarts = sideStarts;
        this.background = background;
    }

    /** @param tolerance largest distance of a pixel that counts as background */
    static Border of(Picture picture, IntUnaryOperator distance, int tolerance) {
        int[] pixels = around(picture);
        boolean[] background = new boolean[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            background[i] = distance.applyAsInt(pixels[i]) <= tolerance;
        }
        int w = picture.width;
        int h = picture.height;
        return new Border(picture, pixels, new int[] {0, w, 2 * w, 2 * w + h, 2 * w + 2 * h}, background);
    }

    /** The median of each channel over the opaque border pixels, as red, green, blue. */
    static int[] usualColour(Picture picture) {
        int[][] histograms = new int[3][256];
        int opaque = 0;
        for (int pixel : around(picture)) {
            if (picture.alpha(pixel) == 255) {
                histograms[0][picture.red(pixel)]++;
                histograms[1][picture.green(pixel)]++;
                histograms[2][picture.blue(pixel)]++;
                opaque++;
            }
        }
        int half = (opaque + 1) / 2;
        return Arrays.stream(histograms).mapToInt(histogram -> median(histogram, half)).toArray();
    }

    private static int median(int[] histogram, int half) {
        int value = 0;
        for (int seen = histogram[0]; seen < half; seen += histogram[value]) {
            value++;
        }
        return value;
    }

    /** Top, bottom, left, right; corners are met twice. */
    private static int[] around(Picture picture) {
        int w = picture.width;
        int h = picture.height;
        int[] pixels = new int[2 * w + 2 * h];
        for (int x = 0; x < w; x++) {
            pixels[x] = x;
            pixels[w + x] = (h - 1) * w + x;
        }
        for (int y = 0; y < h; y++) {
            pixels[2 * w + y] = y * w;
            pixels[2 * w + h + y] = y * w + w - 1;
        }
        return pixels;
    }

    /** Share of the border that is background, 0 to 1. */
    double share() {
        return count(0, pixels.length) / (double) pixels.length;
    }

    /** How many of the four sides are background nearly all along. */
    int fullSides() {
        int full = 0;
        for (int side = 0; side < 4; side++) {
            int length = sideStarts[side + 1] - sideStarts[side];
            full += count(sideStarts[side], sideStarts[side + 1]) >= 0.95 * length ? 1 : 0;
        }
        return full;
    }

    /** Mean red, green, blue of the background in each part of the border that shows enough of it. */
    double[][] means(int segments) {
        double[][] means = new double[segments * 4][];
        int found = 0;
        for (int side = 0; side < 4; side++) {
            int length = sideStarts[side + 1] - sideStarts[side];
            for (int s = 0; s < segments; s++) {
                int from = sideStarts[side] + length * s / segments;
                int to = sideStarts[side] + length * (s + 1) / segments;
                double[] mean = mean(from, to);
                if (mean != null) {
                    means[found++] = mean;
                }
            }
        }
        return Arrays.copyOf(means, found);
    }

    private double @org.jspecify.annotations.Nullable [] mean(int from, int to) {
        double[] sum = new double[3];
        int count = 0;
        for (int i = from; i < to; i++) {
            if (background[i] && picture.alpha(pixels[i]) == 255) {
                sum[0] += picture.red(pixels[i]);
                sum[1] += picture.green(pixels[i]);
                sum[2] += picture.blue(pixels[i]);
                count++;
            }
        }
        if (count < 8) {
            return null;
        }
        return new double[] {sum[0] / count, sum[1] / count, sum[2] / count};
    }

    private int count(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += background[i] ? 1 : 0;
        }
        return count;
    }
}
