package org.podstudio.inference.background;

import org.podstudio.core.api.media.LabColour;

/**
 * CIEDE2000 between two sRGB colours, D65. Source: Sharma, Wu, Dalal, "The CIEDE2000 Color-Difference Formula", 2005.
 */
final class DeltaE {
    private static final double POW25_7 = Math.pow(25, 7);

    private DeltaE() {}

    /** @param a and {@code b} red, green, blue, 0 to 255 */
    static double of(double[] a, double[] b) {
        return between(LabColour.of(a), LabColour.of(b));
    }

    static double between(double[] a, double[] b) {
        double meanC7 = Math.pow((Math.hypot(a[1], a[2]) + Math.hypot(b[1], b[2])) / 2, 7);
        double g = 1.5 - 0.5 * Math.sqrt(meanC7 / (meanC7 + POW25_7));
        double c1 = Math.hypot(a[1] * g, a[2]);
        double c2 = Math.hypot(b[1] * g, b[2]);
        double h1 = hue(a[1] * g, a[2]);
        double h2 = hue(b[1] * g, b[2]);
        double turn = c1 * c2 == 0 ? 0 : h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 < -180 ? h2 - h1 + 360 : h2 - h1;
        double hue = c1 * c2 == 0 ? h1 + h2 : Math.abs(h1 - h2) <= 180 ? (h1 + h2) / 2 : (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2;
        double light = (a[0] + b[0]) / 2;
        double chroma = (c1 + c2) / 2;
        double t = 1 - 0.17 * cos(hue - 30) + 0.24 * cos(2 * hue) + 0.32 * cos(3 * hue + 6) - 0.20 * cos(4 * hue - 63);
        double sl = 1 + 0.015 * (light - 50) * (light - 50) / Math.sqrt(20 + (light - 50) * (light - 50));
        double sc = 1 + 0.045 * chroma;
        double sh = 1 + 0.015 * chroma * t;
        double chroma7 = Math.pow(chroma, 7);
        double bend = (hue - 275) / 25;
        double rt = -2 * Math.sqrt(chroma7 / (chroma7 + POW25_7)) * Math.sin(Math.toRadians(60 * Math.exp(-bend * bend)));
        double dl = (b[0] - a[0]) / sl;
        double dc = (c2 - c1) / sc;
        double dh = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn / 2)) / sh;
        return Math.sqrt(dl * dl + dc * dc + dh * dh + rt * dc * dh);
    }

    private static double hue(double a, double b) {
        double degrees = Math.toDegrees(Math.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
