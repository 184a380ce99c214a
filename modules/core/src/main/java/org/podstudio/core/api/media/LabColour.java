package org.podstudio.core.api.media;

/** CIE L*a*b* of sRGB colours, D65. Source: IEC 61966-2-1 and CIE 15. */
public final class LabColour {
    private LabColour() {}

    /** CIE 1976 ΔE. @param a and {@code b} red, green, blue, 0 to 255 */
    public static double distance(double[] a, double[] b) {
        double[] one = of(a);
        double[] other = of(b);
        return Math.sqrt((one[0] - other[0]) * (one[0] - other[0]) + (one[1] - other[1]) * (one[1] - other[1])
                + (one[2] - other[2]) * (one[2] - other[2]));
    }

    /** L*, a*, b*. @param rgb red, green, blue, 0 to 255 */
    public static double[] of(double[] rgb) {
        double r = linear(rgb[0]);
        double g = linear(rgb[1]);
        double b = linear(rgb[2]);
        double x = curve((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
        double y = curve(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
        double z = curve((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double linear(double value) {
        double v = value / 255;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    private static double curve(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
}
