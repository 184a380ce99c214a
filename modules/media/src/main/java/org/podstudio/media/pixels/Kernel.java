package org.podstudio.media.pixels;

/** How neighbours are weighed when a picture is scaled. The formulas and supports are those of Pillow's Resample.c. */
public enum Kernel {
    /** The nearest pixel, nothing is mixed: for pixel art. */
    NEAREST(0),
    /** The average of what lies under the new pixel. */
    BOX(0.5),
    BILINEAR(1),
    /** Keys' cubic with a = -0.5, which is Catmull-Rom. */
    BICUBIC(2),
    /** Mitchell and Netravali's cubic with B = C = 1/3: softer, without rings. */
    MITCHELL(2),
    /** Lanczos with three lobes. */
    LANCZOS(3);

    private final double support;

    Kernel(double support) {
        this.support = support;
    }

    /** Reach in pixels of the coarser grid. */
    double support() {
        return support;
    }

    double at(double x) {
        double d = Math.abs(x);
        return switch (this) {
            case NEAREST -> 1;
            case BOX -> x > -0.5 && x <= 0.5 ? 1 : 0;
            case BILINEAR -> d < 1 ? 1 - d : 0;
            case BICUBIC -> d < 1 ? (1.5 * d - 2.5) * d * d + 1 : d < 2 ? ((-0.5 * d + 2.5) * d - 4) * d + 2 : 0;
            case MITCHELL -> d < 1 ? (7 * d * d * d - 12 * d * d + 16 / 3.0) / 6
                    : d < 2 ? (-7 / 3.0 * d * d * d + 12 * d * d - 20 * d + 32 / 3.0) / 6 : 0;
            case LANCZOS -> x >= -3 && x < 3 ? sinc(x) * sinc(x / 3) : 0;
        };
    }

    private static double sinc(double x) {
        if (x == 0) {
            return 1;
        }
        double angle = x * Math.PI;
        return Math.sin(angle) / angle;
    }
}
