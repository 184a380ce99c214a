package org.podstudio.media.waveform;

import java.awt.image.BufferedImage;

/** Draws peaks in any size. */
public final class WaveformPicture {
    /** Left free above and below the loudest sample, as a share of a band's height. */
    private static final double MARGIN = 0.04;

    private WaveformPicture() {}

    /**
     * @param peaks from -1 to 1: for each column, lowest and highest
     * @param ink colour of the waveform, {@code ground} of what lies behind it; both ARGB
     */
    public static BufferedImage draw(PeakData peaks, int width, int height, int ink, int ground, WaveformSettings.Channels how) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int bands = how == WaveformSettings.Channels.SPLIT ? peaks.channels() : 1;
        int[] column = new int[height];
        for (int x = 0; x < width; x++) {
            java.util.Arrays.fill(column, ground);
            int from = (int) ((long) x * peaks.length() / width);
            int to = Math.max(from + 1, (int) ((long) (x + 1) * peaks.length() / width));
            for (int b = 0; b < bands; b++) {
                int low = Integer.MAX_VALUE;
                int high = Integer.MIN_VALUE;
                for (int i = from; i < Math.min(to, peaks.length()); i++) {
                    for (int c = bands == 1 ? 0 : b; c < (bands == 1 ? peaks.channels() : b + 1); c++) {
                        low = Math.min(low, peaks.low(i, c));
                        high = Math.max(high, peaks.high(i, c));
                    }
                }
                double top = (double) height * b / bands;
                band(column, top, (double) height / bands, low, high, ink, ground);
            }
            image.setRGB(x, 0, 1, height, column, 0, 1);
        }
        return image;
    }

    /** Edges between pixels get a part of the colour. */
    private static void band(int[] column, double top, double height, int low, int high, int ink, int ground) {
        double middle = top + height / 2;
        double reach = height / 2 * (1 - 2 * MARGIN) / 32768;
        double from = middle - high * reach;
        double to = middle - low * reach;
        // At least one pixel, so that silence is seen as a line.
        if (to - from < 1) {
            double centre = (from + to) / 2;
            from = centre - 0.5;
            to = centre + 0.5;
        }
        for (int y = Math.max(0, (int) Math.floor(from)); y < Math.min(column.length, (int) Math.ceil(to)); y++) {
            double covered = Math.min(to, y + 1) - Math.max(from, y);
            column[y] = over(ink, covered, ground);
        }
    }

    private static int over(int ink, double share, int ground) {
        double above = (ink >>> 24) / 255.0 * share;
        double below = (ground >>> 24) / 255.0 * (1 - above);
        double alpha = above + below;
        if (alpha <= 0) {
            return 0;
        }
        int argb = (int) Math.round(alpha * 255) << 24;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double value = ((ink >> shift & 0xff) * above + (ground >> shift & 0xff) * below) / alpha;
            argb |= (int) Math.round(value) << shift;
        }
        return argb;
    }
}
