package org.podstudio.core.api.stroke;

import java.util.List;

/**
 * One stroke of a brush over a mask: a line through points, as wide as the brush.
 *
 * @param radius of the brush in pixels, at least 0.5
 * @param hardness 0 to 1: the share of the radius that covers fully; from there to the radius it fades
 * @param points at least one; a single one is a dot
 */
public record Stroke(Mode mode, double radius, double hardness, List<Point> points) {
    /** Source: the longest side of a picture of 300 megapixels that is three times as wide as high. */
    public static final double LARGEST_RADIUS = 30_000;

    /** Beyond this, a point says nothing about any picture. */
    private static final double FURTHEST = 1_000_000;

    /** What becomes of the picture under the brush. */
    public enum Mode {
        KEEP,
        ERASE
    }

    /** In pixels of the upright picture, from its upper left corner; the middle of the first pixel is 0.5, 0.5. May lie outside. */
    public record Point(double x, double y) {
        public Point {
            if (!(Math.abs(x) <= FURTHEST && Math.abs(y) <= FURTHEST)) {
                throw new IllegalArgumentException("the point " + x + "," + y + " lies nowhere near a picture");
            }
        }
    }

    public Stroke {
        if (!(radius >= 0.5 && radius <= LARGEST_RADIUS)) {
            throw new IllegalArgumentException("the radius is 0.5 to 30000 px, was " + radius);
        } else if (!(hardness >= 0 && hardness <= 1)) {
            throw new IllegalArgumentException("the hardness is 0 to 1, was " + hardness);
        } else if (points.isEmpty()) {
            throw new IllegalArgumentException("the stroke has no point");
        }
        points = List.copyOf(points);
    }
}
