package org.podstudio.media.pixels;

/** From the numbers of samples to fractions of 1, as they are or as light, and back. */
final class Curve {
    /** Steps of the way back: the answer's neighbour is compared, so that it is the nearest number at any depth. */
    private static final int STEPS = 4096;

    private final float[] lights;
    private final boolean plain;
    private final int most;
    private final int[] nearby;

    private Curve(int bits, boolean plain) {
        this.plain = plain;
        this.most = (1 << bits) - 1;
        this.lights = new float[most + 1];
        for (int i = 0; i <= most; i++) {
            double v = i / (double) most;
            lights[i] = (float) (plain ? v : v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
        }
        this.nearby = new int[plain ? 0 : STEPS + 2];
        for (int i = 0, number = 0; i < nearby.length; i++) {
            while (number < most && lights[number] < root(i)) {
                number++;
            }
            nearby[i] = number;
        }
    }

    /** Steps are even in the square root, which follows the eye: dark numbers lie close together as light. */
    private static double root(int step) {
        double r = step / (double) STEPS;
        return r * r;
    }

    /** The numbers themselves. */
    static Curve none(int bits) {
        return new Curve(bits, true);
    }

    /** Light by the curve of sRGB. Source: IEC 61966-2-1. */
    static Curve srgb(int bits) {
        return new Curve(bits, false);
    }

    float light(int number) {
        return lights[number];
    }

    /** The number nearest to {@code light}, which may lie outside of 0 to 1. */
    int number(float light) {
        if (!(light > 0)) {
            return 0;
        }
        if (light >= 1) {
            return most;
        }
        if (plain) {
            return (int) (light * most + 0.5f);
        }
        int at = nearby[(int) (Math.sqrt(light) * STEPS)];
        while (at > 0 && lights[at - 1] >= light) {
            at--;
        }
        while (at < most && lights[at] < light) {
            at++;
        }
        // Between two numbers the middle decides, as it is seen: in numbers, not in light.
        return at > 0 && light - lights[at - 1] < lights[at] - light ? at - 1 : at;
    }
}
