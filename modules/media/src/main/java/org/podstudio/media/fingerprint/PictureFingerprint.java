package org.podstudio.media.fingerprint;

import java.awt.image.BufferedImage;
import org.podstudio.core.api.media.Fingerprint;
import org.podstudio.media.pixels.PictureRows;

/** Makes fingerprints of small upright pictures without transparency: about 0.3 ms of a 256-pixel thumbnail. */
public final class PictureFingerprint {
    /** Side of the grid on which waves are looked for. */
    private static final int GRID = 32;

    /** Side of the corner of slow waves; its 64 coefficients but the first, and one more, are the bits. */
    private static final int WAVES = 8;

    private PictureFingerprint() {}

    /** @param picture RGB of any size; some 256 pixels are plenty */
    public static Fingerprint of(BufferedImage picture) {
        PictureRows rows = new PictureRows(picture);
        int width = rows.layout().width();
        int height = rows.layout().height();
        int bands = rows.layout().bands();
        AreaGrid brightness = new AreaGrid(width, height, GRID, GRID);
        AreaGrid slopes = new AreaGrid(width, height, 9, 8);
        ColourShares colours = new ColourShares();
        byte[] row = new byte[width * bands];
        float[] luminance = new float[width];
        for (int y = 0; y < height; y++) {
            rows.row(y, row);
            for (int x = 0, p = 0; x < width; x++, p += bands) {
                int r = row[p] & 0xff;
                int g = bands == 1 ? r : row[p + 1] & 0xff;
                int b = bands == 1 ? r : row[p + 2] & 0xff;
                luminance[x] = 0.299f * r + 0.587f * g + 0.114f * b; // ITU-R BT.601
                colours.add(r, g, b);
            }
            brightness.row(y, luminance);
            slopes.row(y, luminance);
        }
        double[] waves = Cosines.corner(brightness.means(), GRID, WAVES);
        return new Fingerprint(shape(waves), edges(slopes.means()), detail(waves), colours.roots());
    }

    /** A bit per wave: above the median or not. The first coefficient is the mean brightness and says nothing. */
    private static long shape(double[] waves) {
        double[] sorted = java.util.Arrays.copyOfRange(waves, 1, waves.length);
        java.util.Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        long bits = 0;
        for (int i = 0; i < waves.length; i++) {
            boolean one = i == 0 ? waves[1] + waves[WAVES] > 0 : waves[i] > median;
            bits |= one ? 1L << i : 0;
        }
        return bits;
    }

    private static long edges(double[] means) {
        long bits = 0;
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 8; x++) {
                bits |= means[y * 9 + x] < means[y * 9 + x + 1] ? 1L << y * 8 + x : 0;
            }
        }
        return bits;
    }

    /**
     * Eight times the median strength of the waves, in steps of brightness. A plain surface and a plain gradient have a few
     * strong waves or none; the rest, and with it the hash, is noise.
     */
    private static int detail(double[] waves) {
        double[] strengths = new double[waves.length - 1];
        for (int i = 1; i < waves.length; i++) {
            strengths[i - 1] = Math.abs(waves[i]);
        }
        java.util.Arrays.sort(strengths);
        return (int) Math.min(255, Math.round(8 * strengths[strengths.length / 2]));
    }
}
