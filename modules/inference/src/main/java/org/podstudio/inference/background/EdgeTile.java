package org.podstudio.inference.background;

import java.util.BitSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.inference.picture.Picture;

/**
 * The subject's own colours in one tile of a picture. A blended pixel C = a F + (1 - a) B has a known alpha; wanted is F. First
 * the background B is taken from what lies nearest; then F is what fits best, in the sense of least squares, to all pixels around
 * (so that hair without a single opaque pixel is solved too); then the pairs of near subject and background colours that explain
 * the pixel are weighed, and what they leave unexplained goes to whichever of the two is less certain (after Chuang et al., "A
 * Bayesian Approach to Digital Matting", 2001, with alpha given).
 */
final class EdgeTile {
    /** Radius of the fit, and of a second one that decides where a hair runs along an edge of the background. */
    private static final int NEAR_PX = 6;
    private static final int WIDE_PX = 24;

    /** Weight of the second fit: little where the first is sure, much where it is not. */
    private static final float WIDE_SHARE = 0.03f;

    /** How far it looks beyond the tile when it fits; rays go {@link Surroundings#REACH_PX} further. */
    static final int MARGIN_PX = WIDE_PX;

    /** Variance of rounding and of compression noise in a channel, in squared levels of 255. */
    private static final float NOISE = 4;

    /** Variance of a channel that is expected of any subject, so that a nearly opaque pixel keeps its own colour. */
    private static final double LEAST_TEXTURE = 9;

    /** Of the fit among the subject's samples, which weigh 1 / distance²: as one that is ten pixels away. */
    private static final double FIT_WEIGHT = 0.01;

    private static final float NOTHING = 1e-6f;

    /** From here on a pixel's background is asked for again once the subject is known; 1 is no doubt. */
    private static final float DOUBTFUL = 16;

    private final Picture picture;
    private final byte[] mask;
    private final int left;
    private final int top;
    private final int width;
    private final Surroundings around;

    /** Per band, the subject's colour as fitted; what the fit stands on is {@link #trust}. */
    private final float[][] fitted = new float[3][];
    private final float[] trust;

    EdgeTile(Picture picture, byte[] mask, int x, int y, int columns, int rows, BooleanSupplier cancelled) throws CancelledException {
        this.picture = picture;
        this.mask = mask;
        left = Math.max(0, x - MARGIN_PX);
        top = Math.max(0, y - MARGIN_PX);
        width = Math.min(picture.width, x + columns + MARGIN_PX) - left;
        int height = Math.min(picture.height, y + rows + MARGIN_PX) - top;
        around = new Surroundings(picture, mask);
        float[] weight = new float[width * height];
        float[][] colour = new float[3][width * height];
        trust = new float[weight.length];
        BitSet doubtful = new BitSet();
        float[] mean = new float[4];
        for (int i = 0; i < weight.length; i++) {
            int p = pixel(i);
            if (i % width == 0 && cancelled.getAsBoolean()) {
                throw new CancelledException();
            }
            if (mask[p] != 0 && picture.alpha(p) != 0 && equation(i, p, null, mean, weight, colour) > DOUBTFUL) {
                doubtful.set(i);
            }
        }
        fit(weight, colour, height);
        // What has been fitted tells which of two backgrounds lies behind a pixel, and that makes a better fit.
        float[] fit = new float[3];
        for (int i = doubtful.nextSetBit(0); i >= 0; i = doubtful.nextSetBit(i + 1)) {
            for (int band = 0; band < 3; band++) {
                fit[band] = fitted[band][i];
            }
            equation(i, pixel(i), fit, mean, weight, colour);
        }
        if (!doubtful.isEmpty()) {
            fit(weight, colour, height);
        }
    }

    /** @param i of the tile's pixels @return of the picture's */
    private int pixel(int i) {
        return (top + i / width) * picture.width + left + i % width;
    }

    /**
     * What one pixel says of the subject's colour, and how much that is worth.
     *
     * @param subject the colour that was fitted before; null the first time
     * @param mean is used within
     * @return how much the pixel's background is in doubt, 1 and more
     */
    private float equation(int i, int p, float @Nullable [] subject, float[] mean, float[] weight, float[][] colour) {
        float alpha = (mask[p] & 0xff) >= Surroundings.SURELY_IN ? 1 : (mask[p] & 0xff) / 255f;
        if (alpha < 1) {
            around.look(p % picture.width, p / picture.width, false);
            background(p, alpha, subject, mean);
        }
        float doubt = 1 + (alpha < 1 ? (1 - alpha) * (1 - alpha) * mean[3] / (3 * NOISE) : 0);
        float sure = picture.alpha(p) / 255f / (doubt * doubt);
        weight[i] = sure * alpha * alpha;
        for (int band = 0; band < 3; band++) {
            colour[band][i] = sure * alpha * (value(p, band) - (alpha < 1 ? (1 - alpha) * mean[band] : 0));
        }
        return doubt;
    }

    private void fit(float[] weight, float[][] colour, int height) {
        BoxBlur near = new BoxBlur(width, height, NEAR_PX);
        BoxBlur wide = new BoxBlur(width, height, WIDE_PX);
        System.arraycopy(near.of(weight), 0, trust, 0, trust.length);
        float[] wideTrust = wide.of(weight);
        for (int band = 0; band < 3; band++) {
            fitted[band] = near.of(colour[band]);
            float[] wider = wide.of(colour[band]);
            for (int i = 0; i < trust.length; i++) {
                fitted[band][i] = trust[i] <= NOTHING ? 0 : Math.clamp((fitted[band][i] + WIDE_SHARE * wider[i])
                        / (trust[i] + WIDE_SHARE * wideTrust[i]), 0f, 255f);
            }
        }
    }

    /**
     * Mean of the background's samples, and in the fourth place their variance. Without samples the pixel itself, unsure. Where the
     * subject is known, a sample counts as far as both together explain the pixel.
     */
    private void background(int p, float alpha, float @Nullable [] subject, float[] mean) {
        double sum = 0;
        double[] first = new double[3];
        double second = 0;
        for (int i = 0; i < around.outsideCount; i++) {
            float[] sample = around.outside[i];
            double w = sample[3] * (subject == null ? 1 : likeness(p, alpha, subject, sample));
            sum += w;
            for (int band = 0; band < 3; band++) {
                first[band] += w * sample[band];
                second += w * sample[band] * sample[band];
            }
        }
        if (sum == 0) {
            for (int band = 0; band < 3; band++) {
                mean[band] = value(p, band);
            }
            mean[3] = 3 * 64 * 64;
            return;
        }
        double variance = second / sum;
        for (int band = 0; band < 3; band++) {
            mean[band] = (float) (first[band] / sum);
            variance -= first[band] / sum * (first[band] / sum);
        }
        mean[3] = (float) Math.max(0, variance);
    }

    private float value(int pixel, int band) {
        return picture.abgr[pixel * Picture.BANDS + Picture.BLUE + band] & 0xff;
    }

    /** @param colour becomes blue, green, red of the subject at a pixel of the tile; stays as it is where no subject is near */
    void subject(int x, int y, float[] colour) {
        int at = (y - top) * width + x - left;
        int p = y * picture.width + x;
        int m = mask[p] & 0xff;
        if (m == 0) {
            for (int band = 0; band < 3 && trust[at] > NOTHING; band++) {
                colour[band] = fitted[band][at];
            }
            return;
        }
        boolean blended = m < Surroundings.SURELY_IN && trust[at] > NOTHING;
        if (blended) {
            around.look(x, y, true);
        }
        boolean known = blended && around.outsideCount > 0;
        for (int band = 0; band < 3; band++) {
            colour[band] = known ? fitted[band][at] : value(p, band);
        }
        if (known) {
            weigh(p, m / 255f, colour);
        }
    }

    /** @param fit what the tile fitted; becomes the subject's colour */
    private void weigh(int p, float alpha, float[] fit) {
        double sum = 0;
        double[] f = new double[3];
        double[] b = new double[3];
        double bb = 0;
        for (int i = -1; i < around.insideCount; i++) {
            float[] in = i < 0 ? fit : around.inside[i];
            double nearness = i < 0 ? FIT_WEIGHT : in[3];
            for (int j = 0; j < around.outsideCount; j++) {
                float[] out = around.outside[j];
                double w = nearness * out[3] * likeness(p, alpha, in, out);
                sum += w;
                for (int band = 0; band < 3; band++) {
                    f[band] += w * in[band];
                    b[band] += w * out[band];
                    bb += w * out[band] * out[band];
                }
            }
        }
        double varianceB = bb / sum;
        for (int band = 0; band < 3; band++) {
            f[band] /= sum;
            b[band] /= sum;
            varianceB -= b[band] * b[band];
        }
        double[] rest = new double[3];
        double unexplained = 0;
        for (int band = 0; band < 3; band++) {
            rest[band] = value(p, band) - alpha * f[band] - (1 - alpha) * b[band];
            unexplained += rest[band] * rest[band] / 3;
        }
        // A rest that no pair explains says that the true background was not among the samples.
        double doubtB = (1 - alpha) * (1 - alpha) * Math.max(0, varianceB / 3) + unexplained;
        double textureF = texture(fit);
        double share = alpha * textureF / (alpha * alpha * textureF + doubtB + NOISE);
        for (int band = 0; band < 3; band++) {
            fit[band] = possible(value(p, band), alpha, f[band] + share * rest[band]);
        }
    }

    /** How well a pair of colours explains a pixel: 1 when wholly. */
    private double likeness(int p, float alpha, float[] in, float[] out) {
        double rest = 0;
        for (int band = 0; band < 3; band++) {
            double r = value(p, band) - alpha * in[band] - (1 - alpha) * out[band];
            rest += r * r;
        }
        return 1 / (1 + rest * rest / (9 * NOISE * NOISE));
    }

    /** How much the subject's colours around a pixel differ: variance of a channel. */
    private double texture(float[] fit) {
        double sum = FIT_WEIGHT;
        double variance = 0;
        for (int i = 0; i < around.insideCount; i++) {
            float[] in = around.inside[i];
            sum += in[3];
            for (int band = 0; band < 3; band++) {
                variance += in[3] * (in[band] - fit[band]) * (in[band] - fit[band]);
            }
        }
        return LEAST_TEXTURE + variance / 3 / sum;
    }

    /** Limited to what a background between black and white can have left of it: an almost opaque pixel keeps its colour. */
    private static float possible(float seen, float alpha, double subject) {
        double least = Math.max(0, (seen - (1 - alpha) * 255) / alpha);
        return (float) Math.clamp(subject, least, Math.max(least, Math.min(255, seen / alpha)));
    }
}
