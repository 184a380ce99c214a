package org.podstudio.core.api.media;

/**
 * A colour as eyes tell colours apart: equal distances look about equally different. Source: Björn Ottosson, "A perceptual color
 * space for image processing", 2020.
 *
 * @param light 0 black to 1 white
 * @param a green (negative) to red
 * @param b blue (negative) to yellow
 */
public record OkLab(double light, double a, double b) {
    /** Light of each sRGB sample value, linear. */
    private static final double[] LINEAR = new double[256];

    static {
        for (int v = 0; v < 256; v++) {
            double c = v / 255.0;
            LINEAR[v] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
    }

    /** @param rgb 0xRRGGBB, sRGB */
    public static OkLab of(int rgb) {
        double red = LINEAR[rgb >> 16 & 0xff];
        double green = LINEAR[rgb >> 8 & 0xff];
        double blue = LINEAR[rgb & 0xff];
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new OkLab(0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    /** How far it is from grey: 0 for greys, about 0.3 for the most vivid colours of a screen. */
    public double chroma() {
        return Math.hypot(a, b);
    }

    /** Degrees from 0 to 360; red lies at 29, yellow at 110, green at 142, blue at 264. Of greys it says nothing. */
    public double hue() {
        double degrees = Math.toDegrees(Math.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    /** How different the two look: 0.02 is hardly seen, black and white are 1 from each other. */
    public double distance(OkLab other) {
        double l = light - other.light;
        double x = a - other.a;
        double y = b - other.b;
        return Math.sqrt(l * l + x * x + y * y);
    }

    /** A coordinate in thousandths, finer than any eye: what is stored. @param axis 0 light, 1 a, 2 b */
    public int thousandths(int axis) {
        return (int) Math.round(1000 * (axis == 0 ? light : axis == 1 ? a : b));
    }

    /** Whether the two are that many thousandths from each other at most, reckoned in {@link #thousandths}. */
    public boolean within(int thousandths, OkLab other) {
        int sum = 0;
        for (int axis = 0; axis < 3; axis++) {
            int apart = thousandths(axis) - other.thousandths(axis);
            sum += apart * apart;
        }
        return sum <= thousandths * thousandths;
    }
}
