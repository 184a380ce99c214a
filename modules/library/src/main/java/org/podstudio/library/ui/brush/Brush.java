package org.podstudio.library.ui.brush;

import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.stroke.Stroke;

/**
 * What is painted with.
 *
 * @param radius in pixels of the picture
 * @param most largest radius for this picture
 */
record Brush(Stroke.Mode mode, double radius, double hardness, double most) {
    /** One press of a bracket key, or one notch of the wheel. */
    private static final double STEP = 1.2;

    private static final double LEAST = 0.5;

    /** To begin with: a twenty-fifth of the shorter side, which covers an ear or a hand. */
    private static final double FIRST_SHARE = 0.04;

    private static final double FIRST_HARDNESS = 0.8;

    static Brush first(PixelSize picture) {
        int side = Math.min(picture.width(), picture.height());
        double most = Math.clamp(side / 2.0, LEAST, Stroke.LARGEST_RADIUS);
        return new Brush(Stroke.Mode.KEEP, tenths(Math.clamp(side * FIRST_SHARE / 2, LEAST, most)), FIRST_HARDNESS, most);
    }

    Brush with(Stroke.Mode next) {
        return new Brush(next, radius, hardness, most);
    }

    Brush withRadius(double wished) {
        return new Brush(mode, Math.clamp(tenths(wished), LEAST, most), hardness, most);
    }

    Brush withHardness(double wished) {
        return new Brush(mode, radius, Math.round(Math.clamp(wished, 0, 1) * 100) / 100.0, most);
    }

    /** @param steps above 0 for a larger one */
    Brush resized(double steps) {
        double next = radius * Math.pow(STEP, steps);
        return withRadius(steps > 0 ? Math.max(next, radius + 0.1) : Math.min(next, radius - 0.1));
    }

    Brush switched() {
        return with(mode == Stroke.Mode.KEEP ? Stroke.Mode.ERASE : Stroke.Mode.KEEP);
    }

    /** Where the radius lies between the least and the largest, 0 to 1; each step of it is a factor. */
    double part() {
        return most <= LEAST ? 0 : Math.log(radius / LEAST) / Math.log(most / LEAST);
    }

    Brush withPart(double part) {
        return withRadius(LEAST * Math.pow(most / LEAST, part));
    }

    /** Strokes are kept as text: tenths are finer than any mask, and shorter. */
    static double tenths(double px) {
        return Math.round(px * 10) / 10.0;
    }
}
