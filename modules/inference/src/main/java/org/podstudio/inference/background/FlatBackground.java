package org.podstudio.inference.background;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.inference.picture.Picture;

/**
 * A background of one colour, as AI art on a flat ground has it, and the part of it that is connected to the picture's
 * border. It needs no model. Distances between colours are the largest difference of a channel, in levels of 255.
 */
final class FlatBackground {
    /** A border pixel this near to the usual colour belongs to the background. */
    private static final int BORDER_TOLERANCE = 12;

    /** So much of the border must show the background; the rest may be a subject that is cut off there. */
    private static final double BORDER_SHARE = 0.7;

    /** More drift of the mean along the border, or from border to subject, is a gradient. */
    private static final double DRIFT = 5;

    /** What a compressed flat colour may stray to next to a subject. */
    private static final int NEAR = 24;

    /** A colour is flat when so little of it, away from any subject, strays further than the tolerance. */
    private static final double STRAY_SHARE = 0.025;

    private static final int SEGMENTS = 16;

    /** So near to the background are the first steps of a gradient and of compression noise. */
    private static final int ALIKE = 6;

    final int red;
    final int green;
    final int blue;

    /** Largest distance that still is background; 0 in a picture that was never compressed. */
    final int tolerance;

    /** Background connected to the border, by pixel index. */
    final BitSet area;

    /** Whether the background was cut away before: then nothing is left to do, and there is no colour. */
    final boolean transparent;

    private final Picture picture;

    private FlatBackground(Picture picture, int[] rgb, int tolerance, BitSet area, boolean transparent) {
        this.picture = picture;
        this.transparent = transparent;
        this.red = rgb[0];
        this.green = rgb[1];
        this.blue = rgb[2];
        this.tolerance = tolerance;
        this.area = area;
    }

    /** Empty when the background is not flat, and a model has to look for the subject. */
    static Optional<FlatBackground> find(Picture picture, BooleanSupplier cancelled) throws CancelledException {
        SpanFill fill = new SpanFill(picture.width, picture.height, cancelled);
        if (Border.of(picture, picture::alpha, 0).share() >= BORDER_SHARE) {
            BitSet cut = new BitSet();
            fill.fromBorder(p -> picture.alpha(p) == 0, cut);
            return Optional.of(new FlatBackground(picture, new int[3], 0, cut, true));
        }
        FlatBackground first = new FlatBackground(picture, Border.usualColour(picture), 0, new BitSet(), false);
        Border border = Border.of(picture, first::distance, BORDER_TOLERANCE);
        if (border.share() < BORDER_SHARE || border.fullSides() < 2 || first.drift(border) > DRIFT) {
            return Optional.empty();
        }
        BitSet exact = new BitSet();
        fill.fromBorder(p -> first.distance(p) == 0, exact);
        if (first.sharp(exact)) {
            return Optional.of(first.with(0, exact));
        }
        BitSet near = new BitSet();
        fill.fromBorder(p -> first.distance(p) <= NEAR, near);
        int tolerance = first.noise(near);
        if (tolerance < 0) {
            return Optional.empty();
        }
        BitSet area = new BitSet();
        fill.fromBorder(p -> first.distance(p) <= tolerance, area);
        return Optional.of(first.with(tolerance, area));
    }

    private FlatBackground with(int newTolerance, BitSet newArea) {
        return new FlatBackground(picture, new int[] {red, green, blue}, newTolerance, newArea, false);
    }

    /** 0 for what is transparent already, 255 for what is half transparent: that is a subject's edge. */
    int distance(int pixel) {
        int alpha = picture.alpha(pixel);
        if (alpha != 255) {
            return alpha == 0 ? 0 : 255;
        }
        return Math.max(Math.abs(picture.red(pixel) - red),
                Math.max(Math.abs(picture.green(pixel) - green), Math.abs(picture.blue(pixel) - blue)));
    }

    /** How far the mean colour moves along the border: 0 for a flat colour, however noisy. */
    private double drift(Border border) {
        double drift = 0;
        for (int channel = 0; channel < 3; channel++) {
            double min = 255;
            double max = 0;
            for (double[] mean : border.means(SEGMENTS)) {
                min = Math.min(min, mean[channel]);
                max = Math.max(max, mean[channel]);
            }
            drift = Math.max(drift, max - min);
        }
        return drift;
    }

    /**
     * Whether the area of exactly one colour ends at a subject, and not in a gradient or in compression noise: then what lies
     * just outside is mostly of clearly another colour.
     */
    private boolean sharp(BitSet exact) {
        long outside = 0;
        long alike = 0;
        int[] around = new int[4];
        for (int p = exact.nextSetBit(0); p >= 0; p = exact.nextSetBit(p + 1)) {
            int x = p % picture.width;
            around[0] = x > 0 ? p - 1 : p;
            around[1] = x < picture.width - 1 ? p + 1 : p;
            around[2] = p >= picture.width ? p - picture.width : p;
            around[3] = p < picture.pixels() - picture.width ? p + picture.width : p;
            for (int q : around) {
                if (!exact.get(q)) {
                    outside++;
                    alike += distance(q) <= ALIKE && !(edgeNear(q) && rises(q)) ? 1 : 0;
                }
            }
        }
        return !exact.isEmpty() && alike <= outside * 0.1;
    }

    /** Whether a clearly other colour lies within two pixels: then a faint pixel can be of a blended edge. */
    private boolean edgeNear(int pixel) {
        int x = pixel % picture.width;
        int y = pixel / picture.width;
        for (int dy = Math.max(-y, -2); dy <= 2 && y + dy < picture.height; dy++) {
            for (int dx = Math.max(-x, -2); dx <= 2 && x + dx < picture.width; dx++) {
                if (distance(pixel + dy * picture.width + dx) > BORDER_TOLERANCE) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Whether a neighbour lies further out in the same direction of colours, as in a blended edge. Where a picture was scaled or sharpened,
     * rings around its subject go to and fro, and the outermost is an island.
     */
    private boolean rises(int pixel) {
        int x = pixel % picture.width;
        int y = pixel / picture.width;
        for (int dy = Math.max(-y, -1); dy <= 1 && y + dy < picture.height; dy++) {
            for (int dx = Math.max(-x, -1); dx <= 1 && x + dx < picture.width; dx++) {
                int other = pixel + dy * picture.width + dx;
                if (distance(other) > distance(pixel) && along(pixel, other) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Above 0 where both colours lie on the same side of the background's. */
    private int along(int one, int other) {
        return (picture.red(one) - red) * (picture.red(other) - red) + (picture.green(one) - green) * (picture.green(other) - green)
                + (picture.blue(one) - blue) * (picture.blue(other) - blue);
    }

    /**
     * The tolerance that holds the noise, judged 4 to 12 pixels away from subjects: nearer, their edges blur into it; a
     * gradient, a glow or a shadow shows there as colours that stray. -1 when it is none of one colour.
     */
    private int noise(BitSet near) throws CancelledException {
        byte[] away = Distances.inside(near, picture.width, picture.height);
        long[] zone = new long[NEAR + 1];
        long[] all = new long[NEAR + 1];
        double[] drift = new double[3];
        for (int p = near.nextSetBit(0); p >= 0; p = near.nextSetBit(p + 1)) {
            int distance = distance(p);
            all[distance]++;
            if (away[p] >= 4 && away[p] <= Distances.FAR - 1) {
                zone[distance]++;
                drift[0] += picture.red(p) - red;
                drift[1] += picture.green(p) - green;
                drift[2] += picture.blue(p) - blue;
            }
        }
        long judged = sum(zone, 0);
        for (double d : drift) {
            if (judged > 0 && Math.abs(d / judged) > DRIFT) {
                return -1;
            }
        }
        if (sum(all, 0) == 0 || sum(all, BORDER_TOLERANCE + 1) > 2 * STRAY_SHARE * sum(all, 0)
                || sum(zone, BORDER_TOLERANCE + 1) > STRAY_SHARE * judged) {
            return -1;
        }
        return Math.min(BORDER_TOLERANCE, Math.max(percentile(zone), percentile(all)) + 2);
    }

    private static long sum(long[] histogram, int from) {
        long sum = 0;
        for (int i = from; i < histogram.length; i++) {
            sum += histogram[i];
        }
        return sum;
    }

    /** The smallest distance that holds 99 of 100 pixels. */
    private static int percentile(long[] histogram) {
        long wanted = (long) Math.ceil(sum(histogram, 0) * 0.99);
        long seen = 0;
        for (int i = 0; i < histogram.length; i++) {
            seen += histogram[i];
            if (seen >= wanted) {
                return i;
            }
        }
        return histogram.length - 1;
    }
}
